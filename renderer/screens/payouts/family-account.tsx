import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owed } from '../../../shared/contract/payouts';
import { isSettled } from '../../../shared/domain/payout';
import { useCall } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { PayIn } from './pay-in';
import { PayoutRows } from './payout-rows';
import styles from './payouts.module.css';
import { WhyOwing } from './why-owing';

interface FamilyAccountProps {
  readonly family: Owed;
  readonly onClose: () => void;
  readonly onPay: () => void;
}

/** A family's account: how what is owed comes about, why it owes where it does, and what it was paid. */
export const FamilyAccount = ({ family, onClose, onPay }: FamilyAccountProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const step = useStation().exhibition.cashRounding;
  const { data: payouts = [] } = useCall('payouts.list', { family: family.familyCode });
  const [isPayingIn, setPayingIn] = useState(false);
  const settled = isSettled(family.owed, step);
  const owes = family.owed < 0;
  const rows = [
    { label: t('payouts.columns.credit'), amount: family.credit },
    { label: t('payouts.columns.paidDirect'), amount: 0 - family.paidDirect },
    { label: t('payouts.columns.paidOut'), amount: 0 - family.paidOut },
    { label: t('payouts.columns.paidIn'), amount: family.paidIn },
  ];
  if (isPayingIn) return <PayIn family={family} onEnd={() => setPayingIn(false)} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${family.familyCode} · ${localName(family)}`}
      footer={
        <>
          {!owes && (
            <Button look="primary" isDisabled={family.owed === 0} onPress={onPay}>
              {t('payouts.pay')}
            </Button>
          )}
          {owes && (
            <Button look={settled ? 'quiet' : 'primary'} onPress={() => setPayingIn(true)}>
              {t('payouts.payIn.open')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <dl className={styles.account}>
          {rows.map(({ label, amount }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Money amount={amount} bare />
              </dd>
            </div>
          ))}
          <div data-sum>
            <dt>{owes ? t('payouts.owes') : t('payouts.columns.owed')}</dt>
            <dd>
              <Money amount={Math.abs(family.owed)} size="xl" strong tone={owes ? 'alarm' : 'copper'} />
            </dd>
          </div>
        </dl>
        {settled && <p className={styles.soft}>{t('payouts.settledHint')}</p>}
        {owes && <WhyOwing family={family} />}
        {payouts.length > 0 && (
          <section className={styles.form} aria-label={t('payouts.madeTab')}>
            <h3>{t('payouts.madeTab')}</h3>
            <PayoutRows payouts={payouts} />
          </section>
        )}
      </div>
    </Dialog>
  );
};
