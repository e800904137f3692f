import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/sales';
import { useCall, useCommand } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { ReasonField } from '../../ui/reason-field';
import { Segmented } from '../../ui/segmented';
import { Switch } from '../../ui/switch';
import { RefundLines } from './refund-lines';
import styles from './mend.module.css';

interface RefundSaleProps {
  readonly receipt: Receipt;
  readonly onEnd: () => void;
}

const methods = ['cash', 'card', 'transfer', 'direct'] as const;
type Method = (typeof methods)[number];

/** Goods came back: which, why, whether they can be sold again, and how the money goes back. */
export const RefundSale = ({ receipt, onEnd }: RefundSaleProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { till } = useStation();
  const { saleId } = receipt;
  const { data: can } = useCall('sales.refundable', { saleId });
  const { run, isRunning, refusal } = useCommand('sales.refund');
  const paidBy = receipt.tenders[0]?.method ?? 'cash';
  const [method, setMethod] = useState<Method>(paidBy);
  const [quantities, setQuantities] = useState<Readonly<Record<number, number>>>({});
  const [reason, setReason] = useState('');
  const [restock, setRestock] = useState(true);
  const [moneyReturned, setReturned] = useState(false);
  const [refunded, setRefunded] = useState<{ readonly number: string; readonly paid: number } | null>(null);

  const lines = Object.entries(quantities)
    .filter(([, qty]) => qty > 0)
    .map(([line, qty]) => ({ line: Number(line), qty }));
  const asked = { saleId, till: till.code, lines, method };
  const quote = useCall('sales.quoteRefund', asked, { enabled: lines.length > 0 });
  const isReturned = method === 'cash' || moneyReturned;
  const isReady = lines.length > 0 && quote.data !== undefined && reason.trim() !== '' && isReturned;

  const refund = async () => {
    if (!isReady) return;
    const answer = await run({
      ...asked,
      restock,
      reason: reason.trim(),
      moneyReturned: method === 'cash' ? null : moneyReturned,
    });
    if (answer.ok) setRefunded(answer.value);
  };

  const number = `\u2068${format.digits(receipt.number)}\u2069`;
  if (refunded) {
    return (
      <Dialog
        isOpen
        onClose={onEnd}
        title={t('mend.refunded')}
        footer={
          <Button look="primary" autoFocus onPress={onEnd}>
            {t('common.close')}
          </Button>
        }
      >
        <div className={styles.figure} role="status">
          <span>
            {t('mend.refundNumber')} <bdi>{format.digits(refunded.number)}</bdi>
          </span>
          <span>
            {method === 'cash' ? t('mend.giveCash') : t('mend.gaveBack')}{' '}
            <Money amount={refunded.paid} size="xxl" tone="copper" strong />
          </span>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog isOpen onClose={onEnd} title={t('mend.refundTitle', { number })} size="large">
      <form
        className={styles.refund}
        onSubmit={(event) => {
          event.preventDefault();
          void refund();
        }}
      >
        <RefundLines
          receipt={receipt}
          left={can?.lines ?? []}
          quantities={quantities}
          onChange={setQuantities}
        />
        <div className={styles.form}>
          <Segmented
            label={t('mend.backBy')}
            value={method}
            onChange={(chosen) => {
              setMethod(chosen);
              setReturned(false);
            }}
            options={methods
              .filter((way) => way !== 'direct' || can?.ways.some((one) => one.method === 'direct'))
              .map((way) => ({ value: way, label: t(`common.method.${way}`) }))}
          />
          {quote.data?.isOtherWay && <Notice tone="calm">{t('mend.otherWay')}</Notice>}
          {method !== 'cash' && (
            <Switch
              label={t(`mend.returned.${method}`)}
              hint={t('mend.returnedHint')}
              isSelected={moneyReturned}
              onChange={setReturned}
            />
          )}
          <Switch
            label={t('mend.restock')}
            hint={t('mend.restockHint')}
            isSelected={restock}
            onChange={setRestock}
          />
          <ReasonField
            label={t('shift.reason')}
            value={reason}
            onChange={setReason}
            maxLength={300}
            usual={[t('mend.reasons.faulty'), t('mend.reasons.changedMind'), t('mend.reasons.mistake')]}
          />
          <div className={styles.figure} role="status">
            <span>{t('mend.toGiveBack')}</span>
            <Money amount={lines.length > 0 ? (quote.data?.paid ?? 0) : 0} size="xl" tone="copper" strong />
          </div>
          <Notice refusal={refusal ?? (lines.length > 0 ? quote.refusal : null)} />
          <Button type="submit" look="primary" size="large" wide isPending={isRunning} isDisabled={!isReady}>
            {t('mend.refundNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
