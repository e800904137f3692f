import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductListed } from '../../../shared/contract/products';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Photo } from '../../photos/photo';
import { Money } from '../../ui/money';
import { initialOf, tintOf } from './initial';
import styles from './product-tile.module.css';
import { StockMark } from './stock-mark';

interface ProductTileProps {
  readonly product: ProductListed;
  readonly familyName: string;
  /** Of its photo, if it has one. */
  readonly photo: string | undefined;
  readonly position: number;
  /** What Enter in the search box would add. */
  readonly isBest: boolean;
  readonly isTabStop: boolean;
  /** `byKeyboard`: Enter or Space on the tile. */
  readonly onTake: (product: ProductListed, byKeyboard: boolean) => void;
}

const keepFocus = (event: MouseEvent) => event.preventDefault();

export const ProductTile = memo(
  ({ product, familyName, photo, position, isBest, isTabStop, onTake }: ProductTileProps) => {
    const { t } = useTranslation();
    const format = useFormat();
    const localName = useLocalName();
    return (
      <button
        type="button"
        className={styles.tile}
        data-position={position}
        data-best={isBest || undefined}
        tabIndex={isTabStop ? 0 : -1}
        // The focus stays in the search box: the next thing is a scan, a name, or Enter.
        onMouseDown={keepFocus}
        onClick={(event) => onTake(product, event.detail === 0)}
      >
        <span className={styles.picture} data-tint={tintOf(product.category || product.familyCode)}>
          <span className={styles.initial} aria-hidden>
            {initialOf(format.language === 'ar' && product.category !== '' ? product.category : familyName)}
          </span>
          {photo !== undefined && (
            <Photo of="product" code={product.code} tag={photo} className={styles.photo} />
          )}
          <StockMark product={product} />
        </span>
        <bdi className={styles.name}>{localName(product)}</bdi>
        <span className={styles.foot}>
          {product.unit === 'open' ? (
            <span className={styles.open}>{t('till.openPrice')}</span>
          ) : (
            <span className={styles.price}>
              <Money amount={product.price} strong bare />
              {product.unit === 'gram' && <span className={styles.per}> {t('till.perKilogram')}</span>}
            </span>
          )}
          <bdi className={styles.family}>{familyName}</bdi>
        </span>
      </button>
    );
  },
);
