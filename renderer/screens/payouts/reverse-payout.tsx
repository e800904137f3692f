import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../../../shared/contract/payouts';
import { useCommand } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { ReasonField } from '../../ui/reason-field';
import styles from './payouts.module.css';

interface ReversePayoutProps {
  readonly payout: Payout;
  readonly onEnd: () => void;
}

/** A payout is taken back once and whole, with a reason: it stays in the list, and the family is owed again. */
export const ReversePayout = ({ payout, onEnd }: ReversePayoutProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const { till } = useStation();
  const { run, isRunning, refusal } = useCommand('payouts.reverse');
  const [reason, setReason] = useState('');
  const undo = async () => {
    if (reason.trim() === '') return;
    const answer = await run({ till: till.code, payoutId: payout.payoutId, reason: reason.trim() });
    if (answer.ok) onEnd();
  };
  return (
    <Dialog
      isOpen
      onClose={onEnd}
      title={t('payouts.reverse.title', { number: `\u2068${format.digits(payout.number)}\u2069` })}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void undo();
        }}
      >
        <p className={styles.figure}>
          <bdi>{localName(payout.family)}</bdi>
          <Money amount={payout.paid} size="xl" strong />
        </p>
        <p>{t(`payouts.reverse.hint.${payout.method}`)}</p>
        <ReasonField
          label={t('shift.reason')}
          value={reason}
          onChange={setReason}
          maxLength={300}
          usual={[
            t('payouts.reverse.reasons.wrongFamily'),
            t('payouts.reverse.reasons.wrongAmount'),
            t('payouts.reverse.reasons.notReceived'),
          ]}
        />
        <Notice refusal={refusal} />
        <Button
          type="submit"
          look="alarm"
          size="large"
          wide
          isPending={isRunning}
          isDisabled={reason.trim() === ''}
        >
          {t('payouts.reverse.now')}
        </Button>
      </form>
    </Dialog>
  );
};
