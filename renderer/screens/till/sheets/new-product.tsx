import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyListed } from '../../../../shared/contract/families';
import type { ProductListed } from '../../../../shared/contract/products';
import { parseMoney } from '../../../../shared/domain/money';
import type { Refusal } from '../../../../shared/result';
import { call, useCommand } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { Button } from '../../../ui/button';
import { MoneyField } from '../../../ui/money-field';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import type { Catalogue } from '../catalogue';
import { FamilyPicker } from './family-picker';
import styles from './sheets.module.css';

interface NewProductProps {
  readonly catalogue: Catalogue;
  /** The code that was scanned and that nobody knew. */
  readonly barcode: string;
  readonly onAdded: (product: ProductListed) => void;
}

/** An unknown code becomes a product: whose it is, what it is called, what it costs; then it is in the cart. */
export const NewProduct = ({ catalogue, barcode, onAdded }: NewProductProps) => {
  const { t } = useTranslation();
  const [family, setFamily] = useState<FamilyListed | null>(null);
  const options = useMemo(
    () =>
      catalogue.listedFamilies
        .filter(({ active }) => active)
        .map((one) => ({ key: one.code, code: one.code, name: one, value: one })),
    [catalogue.listedFamilies],
  );
  return family === null ? (
    <FamilyPicker
      options={options}
      onChoose={setFamily}
      empty={{ title: t('till.noProducts'), hint: t('till.noProductsHint') }}
    />
  ) : (
    <NewProductForm family={family} barcode={barcode} onAdded={onAdded} />
  );
};

interface NewProductFormProps extends Pick<NewProductProps, 'barcode' | 'onAdded'> {
  readonly family: FamilyListed;
}

const NewProductForm = ({ family, barcode, onAdded }: NewProductFormProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const save = useCommand('products.save');
  const [name, setName] = useState('');
  const [price, setPrice] = useState('');
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = parseMoney(price);

  const add = async (): Promise<Refusal | null> => {
    if (!read.ok) return read.error;
    const next = await call('products.nextCode', { family: family.code });
    if (!next.ok) return next.error;
    const { code } = next.value;
    const product = {
      code,
      familyCode: family.code,
      nameAr: name.trim(),
      nameEn: '',
      category: '',
      price: read.value,
      unit: 'piece' as const,
      vatBp: null,
      barcode,
      lowStockAt: null,
      active: true,
    };
    const saved = await save.run({ product, isNew: true });
    if (!saved.ok) return saved.error;
    const listed = await call('products.list', {});
    if (!listed.ok) return listed.error;
    const added = listed.value.find((one) => one.code === code);
    if (added) onAdded(added);
    return null;
  };

  const submit = async () => {
    setTried(true);
    if (name.trim() !== '' && read.ok) setRefusal(await add());
  };

  return (
    <form
      className={styles.pick}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>
        <bdi>{localName(family)}</bdi> · <bdi dir="ltr">{barcode}</bdi>
      </p>
      <TextField
        label={t('till.newProductName')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        error={wasTried && name.trim() === '' ? t('errors.MISSING_NAME') : null}
      />
      <MoneyField
        label={t('till.price')}
        value={price}
        onChange={setPrice}
        error={wasTried && !read.ok ? t('errors.BAD_PRICE') : null}
      />
      <Notice refusal={refusal} />
      <Button type="submit" look="primary" size="large" wide isPending={save.isRunning}>
        {t('till.addToCart')}
      </Button>
    </form>
  );
};
