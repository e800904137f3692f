import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { familyCode } from '../../../../shared/domain/amounts';
import type { Refusal } from '../../../../shared/result';
import { useCall } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { useRefusalText } from '../../../i18n/use-refusal-text';
import { MoneyField } from '../../../ui/money-field';
import { Segmented } from '../../../ui/segmented';
import { SelectField } from '../../../ui/select-field';
import { Switch } from '../../../ui/switch';
import { TextField } from '../../../ui/text-field';
import type { Goods } from '../goods';
import styles from '../stall.module.css';
import type { ProductDraft } from './product-draft';

interface ProductFieldsProps {
  readonly goods: Goods;
  readonly draft: ProductDraft;
  readonly isNew: boolean;
  readonly isDisabled: boolean;
  readonly problemOf: (field: keyof ProductDraft) => Refusal | null;
  readonly onChange: (patch: Partial<ProductDraft>) => void;
}

const units = ['piece', 'gram', 'open'] as const;

/** The fields of a product's card. A new one's code is proposed once its family is known. */
export const ProductFields = ({
  goods,
  draft,
  isNew,
  isDisabled,
  problemOf,
  onChange,
}: ProductFieldsProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const say = useRefusalText();
  const errorOf = (field: keyof ProductDraft): string | null => {
    const refusal = problemOf(field);
    return refusal && say(refusal);
  };
  const next = useCall(
    'products.nextCode',
    { family: familyCode(draft.familyCode) },
    { enabled: isNew && draft.familyCode !== '' },
  );
  const proposed = useRef('');
  const code = next.data?.code;
  useEffect(() => {
    // Only over what was proposed before: a code that the person typed is theirs.
    if (code === undefined || draft.code !== proposed.current || draft.code === code) return;
    proposed.current = code;
    onChange({ code });
  }, [code, draft.code, onChange]);

  const text = (field: 'code' | 'nameAr' | 'nameEn' | 'category' | 'barcode' | 'lowStockAt' | 'vat') => ({
    value: draft[field],
    error: errorOf(field),
    isDisabled,
    onChange: (value: string) => onChange({ [field]: value }),
  });

  return (
    <div className={styles.fields}>
      <SelectField
        label={t('stall.fields.family')}
        value={draft.familyCode}
        error={errorOf('familyCode')}
        isDisabled={isDisabled}
        onChange={(family) => onChange({ familyCode: family })}
        options={[
          ...(draft.familyCode === '' ? [{ value: '', label: t('stall.products.chooseFamily') }] : []),
          ...goods.families.map((family) => ({
            value: family.code as string,
            label: `${family.code} ${localName(family)}`,
          })),
        ]}
      />
      <TextField
        label={t('stall.fields.code')}
        hint={t('stall.products.codeHint')}
        dir="ltr"
        maxLength={32}
        {...text('code')}
        isDisabled={isDisabled || !isNew}
      />
      <TextField label={t('stall.fields.nameAr')} maxLength={200} {...text('nameAr')} />
      <TextField label={t('stall.fields.nameEn')} maxLength={200} {...text('nameEn')} />
      <TextField label={t('stall.fields.category')} maxLength={100} {...text('category')} />
      <TextField
        label={t('stall.fields.barcode')}
        hint={t('stall.products.barcodeHint')}
        dir="ltr"
        maxLength={64}
        {...text('barcode')}
      />
      <Segmented
        label={t('stall.fields.unit')}
        value={draft.unit}
        isDisabled={isDisabled}
        onChange={(unit) => onChange({ unit })}
        options={units.map((unit) => ({ value: unit, label: t(`stall.units.${unit}`) }))}
      />
      <MoneyField
        label={draft.unit === 'gram' ? t('stall.fields.priceOfKilogram') : t('stall.fields.price')}
        value={draft.price}
        error={errorOf('price')}
        isDisabled={isDisabled}
        maxLength={20}
        onChange={(price) => onChange({ price })}
      />
      <TextField
        label={t('stall.fields.lowStockAt')}
        hint={draft.unit === 'gram' ? t('stall.weightHint') : t('stall.products.lowHint')}
        dir="ltr"
        inputMode="decimal"
        maxLength={20}
        {...text('lowStockAt')}
      />
      <TextField
        label={t('stall.fields.productVat')}
        hint={t('stall.products.vatHint')}
        dir="ltr"
        inputMode="decimal"
        unit="%"
        maxLength={6}
        {...text('vat')}
      />
      {errorOf('unit') !== null && (
        <p role="alert" className={styles.problem}>
          {errorOf('unit')}
        </p>
      )}
      {!isDisabled && (
        <Switch
          label={t('stall.fields.onSale')}
          hint={t('stall.products.onSaleHint')}
          isSelected={draft.active}
          onChange={(active) => onChange({ active })}
        />
      )}
    </div>
  );
};
