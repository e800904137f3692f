import { useTranslation } from 'react-i18next';
import type { Format, Language } from '../i18n/format';
import type { byFamily, ReceiptLine } from './family-lines';
import styles from './receipt.module.css';

interface ReceiptFamilyProps {
  readonly family: ReturnType<typeof byFamily>[number];
  readonly language: Language;
  readonly format: Format;
}

/** A family, how to reach it where it wishes, and what was bought from it. */
export const ReceiptFamily = ({ family, language, format }: ReceiptFamilyProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const named = (ar: string, en: string): string => (language === 'en' && en !== '' ? en : ar);
  const quantity = (line: ReceiptLine): string =>
    line.unit === 'gram'
      ? t('receipt.byWeight', { weight: format.kilograms(line.qty), price: format.money(line.price) })
      : t('receipt.byPiece', { qty: format.number(line.qty), price: format.money(line.price) });

  return (
    <section className={styles.family}>
      <h2 className={styles.familyName}>
        <span>{named(family.nameAr, family.nameEn)}</span>
        {family.phone !== null && (
          <bdi dir="ltr" className={styles.phone}>
            {format.digits(family.phone)}
          </bdi>
        )}
      </h2>
      {family.vatin !== null && (
        <p className={styles.vatin}>
          {t('receipt.vatin')} <bdi>{family.vatin}</bdi>
        </p>
      )}
      <ul>
        {family.lines.map((line) => (
          <li key={line.line} className={styles.line}>
            <span className={styles.product}>{named(line.nameAr, line.nameEn)}</span>
            <bdi className={styles.amount}>{format.money(line.gross)}</bdi>
            <span className={styles.quantity}>{quantity(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
