import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/sales';
import { useCommand } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { ReasonField } from '../../ui/reason-field';
import styles from './mend.module.css';

interface VoidSaleProps {
  readonly receipt: Receipt;
  readonly onEnd: () => void;
}

/** A sale entered by mistake is undone whole: its goods, its payment, what families were credited. */
export const VoidSale = ({ receipt, onEnd }: VoidSaleProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { run, isRunning, refusal } = useCommand('sales.void');
  const [reason, setReason] = useState('');
  const undo = async () => {
    if (reason.trim() === '') return;
    const answer = await run({ saleId: receipt.saleId, reason: reason.trim() });
    if (answer.ok) onEnd();
  };
  return (
    <Dialog
      isOpen
      onClose={onEnd}
      title={t('mend.voidTitle', { number: `\u2068${format.digits(receipt.number)}\u2069` })}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void undo();
        }}
      >
        <p className={styles.figure}>
          <span>{t('mend.voidHint')}</span>
          <Money amount={receipt.total} size="l" strong />
        </p>
        <ReasonField
          label={t('shift.reason')}
          value={reason}
          onChange={setReason}
          maxLength={300}
          usual={[t('mend.reasons.mistake'), t('mend.reasons.twice'), t('mend.reasons.changedMind')]}
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
          {t('mend.voidNow')}
        </Button>
      </form>
    </Dialog>
  );
};
