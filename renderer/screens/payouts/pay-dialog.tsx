import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed, PayoutMethod, Proof } from '../../../shared/contract/payouts';
import { parseMoney } from '../../../shared/domain/money';
import { planPayout } from '../../../shared/domain/payout';
import type { Refusal } from '../../../shared/result';
import { useCall } from '../../api';
import { useRefusalText } from '../../i18n/use-refusal-text';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { DecisionFields } from './decision-fields';
import { HowToPay } from './how-to-pay';
import { PaidResults } from './paid-results';
import { PaySummary } from './pay-summary';
import styles from './payouts.module.css';
import { usePaying, type Payment } from './use-paying';

interface PayDialogProps {
  readonly families: readonly Owed[];
  readonly proof: Proof | null;
  readonly onClose: () => void;
}

/** Pays one family, whole or in part, or several: how, then once more in big figures, then what became of it. */
export const PayDialog = ({ families, proof, onClose }: PayDialogProps) => {
  const { t } = useTranslation();
  const say = useRefusalText();
  const { till, exhibition } = useStation();
  const { data: shift } = useCall('shifts.current', { till: till.code });
  const [chosen, setMethod] = useState<PayoutMethod | null>(null);
  const method = chosen ?? (shift === null ? 'safe' : 'cash');
  const [part, setPart] = useState<string | null>(null);
  const [isSure, setSure] = useState(false);
  const [note, setNote] = useState('');
  const { outcomes, isRunning, stopped, pay } = usePaying(families);

  const plans = useMemo(() => {
    const typed = part === null ? null : parseMoney(part);
    const amount = typed === null ? null : typed.ok ? typed.value : Number.NaN;
    return families.map((family) => ({
      family,
      amount,
      plan: planPayout({ owed: family.owed, amount, method, step: exhibition.cashRounding }),
    }));
  }, [families, part, method, exhibition.cashRounding]);
  const payments: Payment[] = plans.flatMap(({ family, amount, plan }) =>
    plan.ok ? [{ family, amount, shown: plan.value.paid }] : [],
  );
  const total = payments.reduce((sum, { shown }) => sum + (shown ?? 0), 0);
  const problem: Refusal | null =
    plans.length === 1 && plans[0]?.plan.ok === false ? plans[0].plan.error : null;
  const decides = proof?.state === 'differs';
  const isReady = payments.length > 0 && problem === null && proof !== null && proof.state !== 'checking';
  const decision = proof?.state === 'differs' ? { note: note.trim(), seen: proof.seen } : null;
  const start = () => void pay({ payments, method, decision });

  const isBegun = isRunning || outcomes.length > 0 || stopped !== null;
  const isDone = isBegun && !isRunning && stopped === null;
  const [only] = families;
  const title =
    families.length === 1 && only
      ? t('payouts.payTitle', { code: `\u2068${only.familyCode}\u2069` })
      : t('payouts.payMany', { count: families.length });

  if (isBegun) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={isDone ? t('payouts.done') : title}
        isDismissable={!isRunning}
        footer={
          isRunning ? undefined : (
            <>
              {stopped && (
                <Button look="primary" onPress={start}>
                  {t('payouts.goOn')}
                </Button>
              )}
              <Button look={stopped ? 'quiet' : 'primary'} onPress={onClose}>
                {t('common.close')}
              </Button>
            </>
          )
        }
      >
        <PaidResults {...{ outcomes, isRunning, stopped, method }} count={payments.length} />
      </Dialog>
    );
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      footer={
        isSure ? (
          <>
            <Button
              look={decides ? 'alarm' : 'primary'}
              size="large"
              isDisabled={!isReady || (decides && note.trim() === '')}
              onPress={start}
            >
              {decides ? t('payouts.payAllTheSame') : t('payouts.payNow')}
            </Button>
            <Button size="large" onPress={() => setSure(false)}>
              {t('common.back')}
            </Button>
          </>
        ) : (
          <Button look="primary" size="large" wide isDisabled={!isReady} onPress={() => setSure(true)}>
            {t('payouts.next')}
          </Button>
        )
      }
    >
      {isSure ? (
        <div className={styles.form}>
          <PaySummary {...{ payments, method, total }} />
          {proof?.state === 'differs' && <DecisionFields proof={proof} note={note} onNote={setNote} />}
        </div>
      ) : (
        <div className={styles.form}>
          <HowToPay
            {...{ families, payments, total, method, part }}
            hasShift={shift !== null && shift !== undefined}
            problem={part !== null && part.trim() !== '' && problem ? say(problem) : null}
            onMethod={setMethod}
            onPart={setPart}
          />
          {problem && part === null && <Notice refusal={problem} />}
          {(proof === null || proof.state === 'checking') && (
            <Notice tone="calm">{t('payouts.proof.wait')}</Notice>
          )}
        </div>
      )}
    </Dialog>
  );
};
