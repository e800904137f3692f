import { useTranslation } from 'react-i18next';
import { runningBalances, statementTotals } from '../../shared/domain/statement';
import type { Statement as StatementData } from '../../shared/contract/statements';
import { createFormat, type Digits, type Language } from '../i18n/format';
import { PracticeMark } from './practice-mark';
import styles from './statement.module.css';
import { StatementRow } from './statement-row';
import { StatementSums } from './statement-sums';

interface StatementProps {
  readonly statement: StatementData;
  readonly language: Language;
  readonly digits: Digits;
}

/** Everything on a family's account, line by line, with a balance after each that ends at what is owed. */
export const Statement = ({ statement, language, digits }: StatementProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const { head, entries } = statement;
  const { exhibition, family } = head;
  const format = createFormat(language, digits, exhibition.timezone);
  const named = (ar: string, en: string): string => (language === 'en' && en !== '' ? en : ar);
  const balances = runningBalances(entries);
  const totals = statementTotals(entries);
  // A family that is registered now, or was when it sold.
  const hasVat = family.vatBp > 0 || totals.vat !== 0;

  return (
    <article className={styles.sheet}>
      {exhibition.practice && <PracticeMark language={language} />}
      <header className={styles.header}>
        <div>
          <h1>{t('statement.title')}</h1>
          <p>
            {named(exhibition.nameAr, exhibition.nameEn)}
            {exhibition.venueAr !== '' && <> · {named(exhibition.venueAr, exhibition.venueEn)}</>}
          </p>
        </div>
        <dl className={styles.about}>
          <dt>{t('statement.of')}</dt>
          <dd>
            <bdi>{named(family.nameAr, family.nameEn)}</bdi> · <bdi>{family.code}</bdi>
          </dd>
          {family.vatin !== null && (
            <>
              <dt>{t('statement.vatin')}</dt>
              <dd>
                <bdi>{family.vatin}</bdi>
              </dd>
            </>
          )}
          <dt>{t('statement.made')}</dt>
          <dd>
            {format.date(head.at)} · <bdi>{format.time(head.at)}</bdi> ·{' '}
            {t('statement.lines', { count: entries.length })}
          </dd>
        </dl>
      </header>
      <StatementSums totals={totals} hasVat={hasVat} language={language} format={format} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('statement.columns.date')}</th>
            <th>{t('statement.columns.number')}</th>
            <th>{t('statement.columns.what')}</th>
            <th className={styles.figure}>{t('statement.columns.sold')}</th>
            <th className={styles.figure}>{t('statement.columns.rate')}</th>
            <th className={styles.figure}>{t('statement.columns.commission')}</th>
            {hasVat && <th className={styles.figure}>{t('statement.columns.vat')}</th>}
            <th className={styles.figure}>{t('statement.columns.amount')}</th>
            <th className={styles.figure}>{t('statement.columns.balance')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            <StatementRow
              // An entry has no name of its own but its place.
              key={`entry ${at + 1}`}
              entry={entry}
              balance={balances[at] ?? 0}
              hasVat={hasVat}
              language={language}
              format={format}
            />
          ))}
        </tbody>
      </table>
      {entries.length === 0 && <p>{t('statement.empty')}</p>}
      <p className={styles.end}>
        <span>{totals.owed < 0 ? t('statement.owes') : t('statement.owed')}</span>
        <bdi>{format.moneyText(Math.abs(totals.owed))}</bdi>
      </p>
    </article>
  );
};
