import { useTranslation } from 'react-i18next';
import type { StatementTotals } from '../../shared/domain/statement';
import type { Format, Language } from '../i18n/format';
import styles from './statement.module.css';

interface StatementSumsProps {
  readonly totals: StatementTotals;
  readonly hasVat: boolean;
  readonly language: Language;
  readonly format: Format;
}

/** What the lines below come to. */
export const StatementSums = ({ totals, hasVat, language, format }: StatementSumsProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const sums = [
    [t('statement.gross'), totals.gross],
    ...(totals.discounts === 0 ? [] : [[t('statement.discounts'), -totals.discounts] as const]),
    [t('statement.commissions'), -totals.commission],
    [t('statement.credit'), totals.credit],
    [t('statement.paidDirect'), -totals.paidDirect],
    [t('statement.paidOut'), -totals.paidOut],
    ...(totals.paidIn === 0 ? [] : [[t('statement.paidInTotal'), totals.paidIn] as const]),
    ...(hasVat ? [[t('statement.vatIn'), totals.vat] as const] : []),
  ] as const;
  return (
    <dl className={styles.sums}>
      {sums.map(([label, amount]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi dir="ltr">{format.money(amount)}</bdi>
          </dd>
        </div>
      ))}
      <div data-owed>
        <dt>{totals.owed < 0 ? t('statement.owes') : t('statement.owed')}</dt>
        <dd>
          <bdi>{format.moneyText(Math.abs(totals.owed))}</bdi>
        </dd>
      </div>
    </dl>
  );
};
