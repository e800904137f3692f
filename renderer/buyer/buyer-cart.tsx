import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuyerShown } from '../../shared/contract/buyer';
import type { Format } from '../i18n/format';
import { Amount } from './amount';
import styles from './buyer.module.css';

interface BuyerCartProps {
  readonly shown: BuyerShown;
  readonly format: Format;
}

type Line = BuyerShown['lines'][number];

/** What scrolls must be within reach of the keyboard (WCAG 2.1.1), though it is no control. */
const reachable = { tabIndex: 0 } as const;

/** The cart while it grows, its newest line always in sight, and what it comes to. */
export const BuyerCart = ({ shown, format }: BuyerCartProps) => {
  const { t } = useTranslation();
  const last = useRef<HTMLLIElement>(null);
  const { lines, phase, total, discount } = shown;
  useEffect(() => last.current?.scrollIntoView({ block: 'nearest' }), [lines]);

  const named = ({ nameAr, nameEn }: Line): string =>
    format.language === 'en' && nameEn !== '' ? nameEn : nameAr;
  const quantity = ({ unit, qty, price }: Line): string =>
    unit === 'gram'
      ? t('buyer.byWeight', { weight: format.kilograms(qty), price: format.money(price) })
      : t('buyer.byPiece', { qty: format.number(qty), price: format.money(price) });

  return (
    <main className={styles.cart}>
      <ol className={styles.lines} {...reachable} aria-label={t('buyer.title')}>
        {lines.map((line, index) => (
          // Lines have no name of their own: their place in the cart is what they are.
          <li key={index} ref={index === lines.length - 1 ? last : null} className={styles.line}>
            <span className={styles.product}>
              <bdi>{named(line)}</bdi>
            </span>
            <bdi dir="ltr" className={styles.price}>
              {format.money(line.amount)}
            </bdi>
            <bdi className={styles.quantity}>{quantity(line)}</bdi>
          </li>
        ))}
      </ol>
      <footer className={styles.foot} data-phase={phase}>
        {discount > 0 && (
          <p className={styles.discount}>
            {t('buyer.discount')} <Amount amount={-discount} format={format} />
          </p>
        )}
        <p className={styles.sum} role="status">
          <span>{phase === 'paying' ? t('buyer.pay') : t('buyer.total')}</span>
          <Amount amount={total} format={format} />
        </p>
      </footer>
    </main>
  );
};
