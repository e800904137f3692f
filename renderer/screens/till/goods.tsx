import { memo, useCallback, useDeferredValue, useMemo, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductListed } from '../../../shared/contract/products';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import type { Catalogue } from './catalogue';
import { FamilyChips } from './family-chips';
import { findProducts } from './find-products';
import styles from './goods.module.css';
import { ProductGrid, type GridHandle } from './product-grid';
import { readQuantityPrefix } from './quantity-prefix';
import { readCode } from './read-code';
import { SearchBox } from './search-box';
import { useDesk, useTill } from './till-context';
import { TagIcon } from './till-icons';
import { TillNotices } from './till-notices';

interface GoodsProps {
  readonly catalogue: Catalogue;
  readonly familyName: (code: string) => string;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onUnknown: (text: string) => void;
}

/** Everything that can be sold: by scan, name, family or touch. It does not follow the cart. */
export const Goods = memo(({ catalogue, familyName, searchRef, onUnknown }: GoodsProps) => {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const { store, take, focusSearch } = useDesk();
  const query = useTill((state) => state.query);
  const [family, setFamily] = useState<string | null>(null);
  const grid = useRef<GridHandle>(null);

  const { qty, text: typed } = readQuantityPrefix(query);
  // The first letter may be a scanner's, and an empty box follows every line: those results may wait for the line.
  const settled = useDeferredValue(typed);
  const text = typed.length <= 1 ? settled : typed;
  const isSearch = text !== '';
  const products = useMemo(() => {
    if (isSearch) return findProducts(catalogue, text);
    return (family === null ? undefined : catalogue.byFamily.get(family)) ?? catalogue.products;
  }, [catalogue, family, isSearch, text]);

  const onTake = useCallback(
    (product: ProductListed, byKeyboard: boolean) => {
      take(product);
      if (byKeyboard) focusSearch();
    },
    [take, focusSearch],
  );

  const onChoose = useCallback(
    (code: string | null) => {
      setFamily(code);
      store.dispatch({ type: 'search', text: '' });
    },
    [store],
  );

  const onEnter = (entered: string) => {
    const wanted = readQuantityPrefix(entered);
    if (entered.trim() === '') {
      store.dispatch({ type: 'pay' });
      return;
    }
    if (wanted.text === '') return;
    const code = readCode(wanted.text, catalogue, settings);
    const best = code.kind === 'product' ? code.product : findProducts(catalogue, wanted.text)[0];
    if (best) take(best);
    else onUnknown(wanted.text);
  };

  return (
    <div className={styles.goods}>
      <div className={styles.top}>
        <SearchBox
          ref={searchRef}
          value={query}
          onChange={(now) => store.dispatch({ type: 'search', text: now })}
          onEnter={onEnter}
          onDown={() => grid.current?.enter()}
        />
        <Button size="large" onPress={() => store.dispatch({ type: 'open', sheet: { kind: 'other' } })}>
          <TagIcon />
          <span className={styles.words}>{t('till.otherGoods')}</span>
        </Button>
      </div>
      <TillNotices />
      <FamilyChips families={catalogue.families} chosen={isSearch ? null : family} onChoose={onChoose} />
      <p className={styles.found} role="status">
        {isSearch && t('till.found', { count: products.length })}
        {qty !== null && <span className={styles.times}>{t('till.takes', { count: qty })}</span>}
      </p>
      {products.length > 0 ? (
        <ProductGrid
          ref={grid}
          products={products}
          familyName={familyName}
          isSearch={isSearch}
          onTake={onTake}
          onLeave={focusSearch}
        />
      ) : (
        <div className={styles.none}>
          {isSearch ? (
            <Empty title={t('till.notFound', { text: `\u2068${text}\u2069` })}>
              {t('till.notFoundHint')}
            </Empty>
          ) : (
            <Empty title={t('till.noProducts')}>{t('till.noProductsHint')}</Empty>
          )}
        </div>
      )}
    </div>
  );
});
