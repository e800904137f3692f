import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baisa } from '../../../shared/domain/amounts';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { MinusIcon, PlusIcon } from '../../ui/icons';
import { Money } from '../../ui/money';
import type { CartLine } from './cart-line';
import styles from './cart-line-row.module.css';
import { useDispatch } from './till-context';

interface CartLineRowProps {
  readonly line: CartLine;
  readonly amount: Baisa;
  /** Said where the product's own name does not say whose it is. */
  readonly familyName: string;
  readonly isTouched: boolean;
  /** What its product costs now, where that is no longer what the line says. */
  readonly priceNow: Baisa | null;
}

/** A line: touched it is edited, its plus and minus change the pieces at once. */
export const CartLineRow = memo(({ line, amount, familyName, isTouched, priceNow }: CartLineRowProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const dispatch = useDispatch();
  const { key, product, qty, price } = line;
  const name = product.unit === 'open' ? `${localName(product)} · ${familyName}` : localName(product);

  const setQuantity = (wanted: number) =>
    dispatch({ type: 'cart', action: { type: 'setQuantity', key, qty: wanted } });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    dispatch({ type: 'cart', action: { type: 'remove', key } });
  };

  const quantity =
    product.unit === 'gram' ? t('till.kilograms', { weight: format.kilograms(qty) }) : format.number(qty);

  const isOld = priceNow !== null && priceNow !== price;
  const shown = <Money amount={price} bare />;

  return (
    <li className={styles.line} data-line={key} data-touched={isTouched || undefined}>
      <button
        type="button"
        className={styles.what}
        onClick={() => dispatch({ type: 'open', sheet: { kind: 'line', key } })}
        onKeyDown={onKeyDown}
      >
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.count}>
          <bdi>{quantity}</bdi> × {isOld ? <s>{shown}</s> : shown}
          {isOld && (
            <span className={styles.now}>
              {t('oldPrice.now')} <Money amount={priceNow} bare strong />
            </span>
          )}
          {line.discount && <span className={styles.off}>{t('discount.given')}</span>}
        </span>
      </button>
      {product.unit !== 'gram' && (
        <span className={styles.steps}>
          <button
            type="button"
            className={styles.step}
            aria-label={t('till.fewer', { name })}
            onClick={() => setQuantity(qty - 1)}
          >
            <MinusIcon />
          </button>
          <button
            type="button"
            className={styles.step}
            aria-label={t('till.more', { name })}
            onClick={() => setQuantity(qty + 1)}
          >
            <PlusIcon />
          </button>
        </span>
      )}
      <span className={styles.amount}>
        <Money amount={amount} bare strong />
      </span>
    </li>
  );
});
