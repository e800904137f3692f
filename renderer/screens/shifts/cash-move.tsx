import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseMoney } from '../../../shared/domain/money';
import { useCommand } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { MoneyField } from '../../ui/money-field';
import { Notice } from '../../ui/notice';
import { NumberPad } from '../../ui/number-pad';
import { ReasonField } from '../../ui/reason-field';
import { Segmented } from '../../ui/segmented';
import styles from './shift.module.css';

interface CashMoveProps {
  readonly direction: 'in' | 'out';
  readonly onEnd: () => void;
}

type Account = 'safe' | 'expense' | 'owner';

/** Cash that comes or goes without a sale: how much, what its other side is, and why. */
export const CashMove = ({ direction, onEnd }: CashMoveProps) => {
  const { t } = useTranslation();
  const { till } = useStation();
  const { run, isRunning, refusal } = useCommand(direction === 'in' ? 'shifts.cashIn' : 'shifts.cashOut');
  const [text, setText] = useState('');
  const [account, setAccount] = useState<Account>('safe');
  const [reason, setReason] = useState('');
  const amount = parseMoney(text);
  const isReady = amount.ok && amount.value > 0 && reason.trim() !== '';
  const accounts: readonly Account[] = direction === 'in' ? ['safe', 'owner'] : ['safe', 'expense', 'owner'];

  const move = async () => {
    if (!amount.ok || !isReady) return;
    const answer = await run({ till: till.code, amount: amount.value, account, reason: reason.trim() });
    if (answer.ok) onEnd();
  };

  return (
    <Dialog isOpen onClose={onEnd} title={direction === 'in' ? t('shift.cashIn') : t('shift.cashOut')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <div className={styles.fields}>
          <MoneyField label={t('shift.amount')} value={text} onChange={setText} big autoFocus />
          <Segmented
            label={direction === 'in' ? t('shift.from') : t('shift.to')}
            value={account}
            onChange={setAccount}
            options={accounts.map((value) => ({ value, label: t(`shift.account.${value}`) }))}
          />
          <ReasonField
            label={t('shift.reason')}
            value={reason}
            onChange={setReason}
            maxLength={300}
            usual={
              direction === 'in'
                ? [t('shift.reasons.moreChange'), t('shift.reasons.broughtBack')]
                : [t('shift.reasons.tooMuch'), t('shift.reasons.bags'), t('shift.reasons.transport')]
            }
          />
          <Notice refusal={refusal} />
          <Button type="submit" look="primary" size="large" wide isPending={isRunning} isDisabled={!isReady}>
            {direction === 'in' ? t('shift.putIn') : t('shift.takeOut')}
          </Button>
        </div>
        <NumberPad label={t('openShift.pad')} kind="money" value={text} onChange={setText} />
      </form>
    </Dialog>
  );
};
