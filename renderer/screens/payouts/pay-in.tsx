import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed } from '../../../shared/contract/payouts';
import { baisa } from '../../../shared/domain/amounts';
import { formatMoneyPlain, parseMoney } from '../../../shared/domain/money';
import { useCall, useCommand } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { MoneyField } from '../../ui/money-field';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import styles from './payouts.module.css';

interface PayInProps {
  readonly family: Owed;
  readonly onEnd: () => void;
}

/** A family that owes pays: into the drawer, or by a transfer to the organiser's bank. */
export const PayIn = ({ family, onEnd }: PayInProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { till } = useStation();
  const { data: shift } = useCall('shifts.current', { till: till.code });
  const { run, isRunning, refusal, newAct, clearRefusal } = useCommand('payouts.payIn');
  const [method, setMethod] = useState<'cash' | 'transfer'>('cash');
  const owes = baisa(0 - family.owed);
  const [text, setText] = useState(() => formatMoneyPlain(owes));
  const amount = parseMoney(text);
  const isWithoutDrawer = method === 'cash' && shift === null;

  const submit = async () => {
    if (!amount.ok) return;
    const answer = await run({ till: till.code, family: family.familyCode, method, amount: amount.value });
    if (answer.ok) onEnd();
  };
  // What is changed after a refusal is another act.
  const change = (set: () => void) => {
    newAct();
    clearRefusal();
    set();
  };

  return (
    <Dialog isOpen onClose={onEnd} title={t('payouts.payIn.title', { name: localName(family) })}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={styles.figure}>
          <span>{t('payouts.owes')}</span>
          <Money amount={owes} size="l" strong tone="alarm" />
        </p>
        <Segmented
          label={t('payouts.payIn.how')}
          value={method}
          onChange={(value) => change(() => setMethod(value))}
          options={[
            { value: 'cash', label: t('payouts.payIn.cash') },
            { value: 'transfer', label: t('payouts.payIn.transfer') },
          ]}
        />
        <MoneyField
          label={t('payouts.amount')}
          value={text}
          onChange={(typed) => change(() => setText(typed))}
          big
          autoFocus
        />
        {isWithoutDrawer && <Notice refusal={{ code: 'NO_OPEN_SHIFT', details: {} }} />}
        <Notice refusal={refusal} />
        <Button
          type="submit"
          look="primary"
          size="large"
          wide
          isPending={isRunning}
          isDisabled={!amount.ok || amount.value <= 0 || isWithoutDrawer}
        >
          {t('payouts.payIn.now')}
        </Button>
      </form>
    </Dialog>
  );
};
