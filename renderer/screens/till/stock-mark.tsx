import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductListed } from '../../../shared/contract/products';
import { useFormat } from '../../i18n/use-format';
import styles from './product-tile.module.css';
import { useDesk } from './till-context';

/** How many are left. Low and below zero stand out; goods with a typed price are not counted. */
export const StockMark = ({ product }: { readonly product: ProductListed }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { sold } = useDesk();
  const soldSince = useSyncExternalStore(sold.subscribe, () => sold.of(product.code));
  const { unit, lowStockAt } = product;
  const onHand = product.onHand - soldSince;
  if (unit === 'open') return null;
  const amount =
    unit === 'gram' ? t('till.kilograms', { weight: format.number(onHand / 1000) }) : format.number(onHand);
  const isLow = onHand <= (lowStockAt ?? 0);
  return (
    <span className={styles.stock} data-low={isLow || undefined} data-none={onHand <= 0 || undefined}>
      {onHand === 0 ? t('till.noneLeft') : t('till.left', { amount: `\u2068${amount}\u2069` })}
    </span>
  );
};
