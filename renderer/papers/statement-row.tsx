import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementEntry } from '../../shared/contract/statements';
import type { Format, Language } from '../i18n/format';
import styles from './statement.module.css';

interface StatementRowProps {
  readonly entry: StatementEntry;
  /** Baisa, after this entry. */
  readonly balance: number;
  readonly hasVat: boolean;
  readonly language: Language;
  readonly format: Format;
}

type Goods = Extract<StatementEntry, { kind: 'sale' | 'refund' }>;

const quantity = (t: TFunction, format: Format, { qty, unit }: Pick<Goods, 'qty' | 'unit'>): string =>
  unit === 'gram' ? t('stall.kilograms', { weight: format.kilograms(qty) }) : format.number(qty);

/** Keeps a name's, number's or reason's own direction inside a sentence that is plain text. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

function soldWords(
  t: TFunction,
  format: Format,
  name: string,
  entry: Extract<StatementEntry, { kind: 'sale' }>,
): string {
  const discount = entry.gross - entry.base;
  const words = `${name} · ${t('statement.each', {
    qty: isolate(quantity(t, format, entry)),
    price: isolate(format.money(entry.price)),
  })}`;
  return discount === 0
    ? words
    : `${words} · ${t('statement.discount', { amount: isolate(format.money(discount)) })}`;
}

/** What happened, in words that need no explaining. */
function wordsOf(entry: StatementEntry, t: TFunction, format: Format): string {
  const nameOf = ({ nameAr, nameEn }: Goods): string =>
    isolate(format.language === 'en' && nameEn !== '' ? nameEn : nameAr);
  switch (entry.kind) {
    case 'sale':
      return soldWords(t, format, nameOf(entry), entry);
    case 'refund':
      return t('statement.refund', {
        sale: isolate(entry.sale),
        what: `${nameOf(entry)} × ${isolate(quantity(t, format, entry))}`,
        reason: isolate(entry.reason),
      });
    case 'direct':
      return t('statement.direct');
    case 'paymentChanged':
      return t('statement.paymentChanged', {
        before: isolate(format.money(entry.before)),
        after: isolate(format.money(entry.after)),
      });
    case 'void':
      return t('statement.void', { reason: isolate(entry.reason) });
    case 'voidDirect':
      return t('statement.voidDirect');
    case 'refundDirect':
      return t('statement.refundDirect', { sale: isolate(entry.sale) });
    case 'payout': {
      const words = t(`statement.payout.${entry.method}`);
      return entry.rounding === 0
        ? words
        : `${words} · ${t('statement.rounded', { paid: isolate(format.money(entry.paid)) })}`;
    }
    case 'payoutReversed':
      return t('statement.payoutReversed', { reason: isolate(entry.reason) });
    case 'paidIn':
      return t(`statement.paidIn.${entry.method}`);
  }
}

/** The figures of goods: as they were sold, taken off where they came back or the sale was undone. */
function goodsOf(entry: StatementEntry) {
  switch (entry.kind) {
    case 'sale':
      return { sign: 1, rate: entry.commissionBp, ...pick(entry) };
    case 'refund':
      return { sign: -1, rate: entry.commissionBp, ...pick(entry) };
    case 'void':
      return { sign: -1, rate: null, ...pick(entry) };
    default:
      return null;
  }
}

const pick = ({ base, commission, vat }: { base: number; commission: number; vat: number }) => ({
  base,
  commission,
  vat,
});

export const StatementRow = memo(({ entry, balance, hasVat, language, format }: StatementRowProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const goods = goodsOf(entry);
  const money = (amount: number) => (
    <td className={styles.figure}>
      <bdi dir="ltr">{format.money(amount)}</bdi>
    </td>
  );
  const ofGoods = (amount: number) => (goods === null ? <td>{'\u00A0'}</td> : money(goods.sign * amount));
  return (
    <tr data-kind={entry.kind}>
      <td className={styles.when}>
        <bdi>{format.dateInFigures(entry.at)}</bdi> <bdi>{format.time(entry.at)}</bdi>
      </td>
      <td className={styles.number}>
        <bdi>{'number' in entry ? entry.number : ''}</bdi>
      </td>
      <td>{wordsOf(entry, t, format)}</td>
      {ofGoods(goods?.base ?? 0)}
      <td className={styles.figure}>
        <bdi dir="ltr">{goods === null || goods.rate === null ? '' : format.percent(goods.rate)}</bdi>
      </td>
      {ofGoods(goods?.commission ?? 0)}
      {hasVat && ofGoods(goods?.vat ?? 0)}
      {money(entry.amount)}
      {money(balance)}
    </tr>
  );
});
StatementRow.displayName = 'StatementRow';
