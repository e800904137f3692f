import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyCode } from '../../../shared/domain/amounts';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { Empty } from '../../ui/empty';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { Spinner } from '../../ui/spinner';
import { PaperActs } from './paper-acts';
import { PayoutRows } from './payout-rows';
import styles from './payouts.module.css';

/** What was paid, the newest first: of all families or of one, each with its document. */
export const MadeList = () => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const localName = useLocalName();
  const [family, setFamily] = useState<FamilyCode | ''>('');
  const [day, setDay] = useState('');
  const { data: families = [] } = useCall('payouts.owed', {});
  const { data, refusal } = useCall('payouts.list', { family: family === '' ? null : family });
  if (!data) return refusal ? <Notice refusal={refusal} /> : <Spinner />;

  const days = [...new Set(data.map(({ at }) => format.date(at)))];
  const shown = day === '' ? data : data.filter(({ at }) => format.date(at) === day);
  const standing = shown.filter(({ reversal }) => reversal === null);
  const transfers = standing.filter(({ method }) => method === 'transfer').map(({ payoutId }) => payoutId);
  const total = standing.reduce((sum, { paid }) => sum + paid, 0);
  return (
    <div className={styles.scroll}>
      <div className={styles.bar}>
        <div className={styles.select}>
          <SelectField
            label={t('payouts.family')}
            value={family}
            onChange={setFamily}
            options={[
              { value: '' as const, label: t('payouts.everyFamily') },
              ...families.map((one) => ({
                value: one.familyCode,
                label: `${one.familyCode} · ${localName(one)}`,
              })),
            ]}
          />
        </div>
        <div className={styles.select}>
          <SelectField
            label={t('payouts.day')}
            value={days.includes(day) ? day : ''}
            onChange={setDay}
            options={[
              { value: '', label: t('payouts.everyDay') },
              ...days.map((one) => ({ value: one, label: one })),
            ]}
          />
        </div>
        <p className={styles.total} role="status">
          {t('payouts.madeCount', { count: standing.length })} <Money amount={total} size="l" strong />
        </p>
      </div>
      {shown.length === 0 ? (
        <Empty title={t('payouts.noneMade')}>{t('payouts.noneMadeHint')}</Empty>
      ) : (
        <>
          {transfers.length > 0 && <PaperActs payouts={[]} transfers={transfers} />}
          <PayoutRows payouts={shown} withFamily />
        </>
      )}
    </div>
  );
};
