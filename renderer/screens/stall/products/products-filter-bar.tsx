import { useTranslation } from 'react-i18next';
import { useLocalName } from '../../../i18n/use-local-name';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import type { Goods } from '../goods';
import styles from '../stall.module.css';
import type { ProductFilters } from './product-filters';

interface FilterBarProps {
  readonly goods: Goods;
  readonly filters: ProductFilters;
  readonly onChange: (filters: ProductFilters) => void;
}

const shown = ['active', 'low', 'inactive', 'all'] as const;

/** Which products the table shows. */
export const ProductsFilterBar = ({ goods, filters, onChange }: FilterBarProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <TextField
          label={t('stall.products.search')}
          placeholder={t('stall.products.search')}
          labelHidden
          type="search"
          maxLength={100}
          value={filters.text}
          onChange={(text) => onChange({ ...filters, text })}
        />
      </div>
      <SelectField
        label={t('stall.fields.family')}
        labelHidden
        value={filters.family}
        onChange={(family) => onChange({ ...filters, family })}
        options={[
          { value: '', label: t('stall.products.allFamilies') },
          ...goods.families.map((family) => ({
            value: family.code as string,
            label: `${family.code} ${localName(family)}`,
          })),
        ]}
      />
      <SelectField
        label={t('stall.fields.category')}
        labelHidden
        value={filters.category}
        onChange={(category) => onChange({ ...filters, category })}
        options={[
          { value: '', label: t('stall.products.allCategories') },
          ...goods.categories.map((category) => ({ value: category, label: category })),
        ]}
      />
      <SelectField
        label={t('stall.products.show')}
        labelHidden
        value={filters.show}
        onChange={(show) => onChange({ ...filters, show })}
        options={shown.map((value) => ({ value, label: t(`stall.products.shown.${value}`) }))}
      />
    </div>
  );
};
