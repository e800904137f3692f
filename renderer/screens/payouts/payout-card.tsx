import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payout } from '../../../shared/contract/payouts';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { PaperActs } from './paper-acts';
import styles from './payouts.module.css';
import { ReversePayout } from './reverse-payout';

interface PayoutCardProps {
  readonly payout: Payout;
  readonly onClose: () => void;
}

/** One payout: its figures and its paper once more, and the way to take it back. */
export const PayoutCard = ({ payout, onClose }: PayoutCardProps) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const localName = useLocalName();
  const [isReversing, setReversing] = useState(false);
  const { reversal } = payout;
  const facts = [
    { label: t('payouts.family'), text: `\u2068${payout.family.code}\u2069 · ${localName(payout.family)}` },
    { label: t('payouts.paper.date'), text: `${format.date(payout.at)} · ${format.time(payout.at)}` },
    { label: t('payouts.paper.method'), text: t(`payouts.methodOnPaper.${payout.method}`) },
    { label: t('payouts.paper.paidBy'), text: payout.by },
    ...(payout.decision === null ? [] : [{ label: t('payouts.paper.decision'), text: payout.decision }]),
    ...(reversal === null
      ? []
      : [
          {
            label: t('payouts.reversedMark'),
            text: t('payouts.reversedBy', {
              date: format.date(reversal.at),
              name: reversal.by,
              reason: reversal.reason,
            }),
          },
        ]),
  ];
  if (isReversing) return <ReversePayout payout={payout} onEnd={() => setReversing(false)} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('payouts.cardTitle', { number: `\u2068${format.digits(payout.number)}\u2069` })}
      footer={
        <>
          <Button look="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
          {reversal === null && (
            <Button onPress={() => setReversing(true)}>{t('payouts.reverse.open')}</Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.figure}>
          <span>{t('payouts.columns.paidOut')}</span>
          <Money amount={payout.paid} size="xl" strong tone="copper" />
        </p>
        <dl className={styles.facts}>
          {facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <PaperActs
          payouts={[payout.payoutId]}
          transfers={payout.method === 'transfer' && reversal === null ? [payout.payoutId] : []}
        />
      </div>
    </Dialog>
  );
};
