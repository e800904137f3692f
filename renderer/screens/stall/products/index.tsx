import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Grid } from '../../../ui/grid/grid';
import { PlusIcon } from '../../../ui/icons';
import { Notice } from '../../../ui/notice';
import { Spinner } from '../../../ui/spinner';
import type { Goods } from '../goods';
import styles from '../stall.module.css';
import { useGoods } from '../use-goods';
import { useMay } from '../use-rights';
import { ProductCard } from './product-card';
import { filterProducts, noFilters } from './product-filters';
import { ProductsFilterBar } from './products-filter-bar';
import { useProductColumns } from './use-product-columns';
import { useProductEdits } from './use-product-edits';

const keyOf = ({ code }: ProductRow): string => code;
const isSoft = ({ active }: ProductRow): boolean => !active;

/** All products in one table: found, sorted, and changed where they stand. */
export const Products = () => {
  const { goods, refusal } = useGoods();
  if (!goods) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return <ProductsTable goods={goods} />;
};

const ProductsTable = ({ goods }: { readonly goods: Goods }) => {
  const { t } = useTranslation();
  const may = useMay();
  const mayChange = may('products.save');
  const [filters, setFilters] = useState(noFilters);
  // What is typed into the search is seen at once; 20,000 rows may come a moment later.
  const wanted = useDeferredValue(filters);
  const rows = useMemo(() => filterProducts(goods, wanted), [goods, wanted]);
  const [card, setCard] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const [open] = useState(() => (product: ProductRow) => setCard(product.code));
  const columns = useProductColumns({ familyByCode: goods.familyByCode, onOpen: open });
  const edits = useProductEdits();
  const chosen = card === null ? undefined : goods.byCode.get(card.toUpperCase());

  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <ProductsFilterBar goods={goods} filters={filters} onChange={setFilters} />
        <span className={styles.count} role="status">
          {t('stall.products.count', { count: rows.length })}
        </span>
        {mayChange && goods.families.length > 0 && (
          <Button look="primary" onPress={() => setNew(true)}>
            <PlusIcon />
            {t('stall.products.add')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title={goods.products.length === 0 ? t('stall.products.none') : t('stall.products.noneFound')}>
          {goods.products.length === 0 ? t('stall.products.noneHint') : t('stall.products.noneFoundHint')}
        </Empty>
      ) : (
        <Grid
          label={t('stall.tabs.products')}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          isSoft={isSoft}
          {...(mayChange ? { edits } : {})}
        />
      )}
      {(isNew || chosen) && (
        <ProductCard
          key={chosen?.code ?? 'new'}
          goods={goods}
          product={chosen ?? null}
          family={filters.family}
          onClose={() => {
            setCard(null);
            setNew(false);
          }}
        />
      )}
    </div>
  );
};
