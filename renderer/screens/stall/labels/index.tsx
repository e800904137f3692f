import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import { MOST_LABELS, type Symbology } from '../../../../shared/contract/stall-papers';
import { labelSizeNames, type LabelSizeName } from '../../../../shared/domain/label-sizes';
import { useLocalName } from '../../../i18n/use-local-name';
import { useSettings } from '../../../settings';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Segmented } from '../../../ui/segmented';
import { SelectField } from '../../../ui/select-field';
import { Spinner } from '../../../ui/spinner';
import { TextField } from '../../../ui/text-field';
import { useUnsaved } from '../../../unsaved';
import { useSavingJob } from '../../../use-saving-job';
import type { Goods } from '../goods';
import { filterProducts, noFilters } from '../products/product-filters';
import styles from '../stall.module.css';
import { useGoods } from '../use-goods';
import { asInStock, readCopies, type Copies } from './label-copies';
import { LabelShelf } from './label-shelf';

const symbologies: readonly Symbology[] = ['ean13', 'code128', 'qr'];

/** Labels for goods of any families, as many of each as are in stock or as are wanted. */
export const Labels = () => {
  const { goods, refusal } = useGoods();
  if (!goods) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return <ChooseLabels goods={goods} />;
};

const ChooseLabels = ({ goods }: { readonly goods: Goods }) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { language } = useSettings().settings;
  const saver = useSavingJob('labels.savePdf');
  const [family, setFamily] = useState('');
  const [text, setText] = useState('');
  const [size, setSize] = useState<LabelSizeName>('A4-3x8');
  const [symbology, setSymbology] = useState<Symbology>('ean13');
  const [copies, setCopies] = useState<Copies>({});
  const wanted = useDeferredValue(text);
  const found = useMemo(
    () => filterProducts(goods, { ...noFilters, family, text: wanted }),
    [goods, family, wanted],
  );
  const { labels, total, wrong } = useMemo(() => readCopies(goods.products, copies), [goods, copies]);
  const isTooMany = total > MOST_LABELS;
  useUnsaved(saver.saved === null && (total > 0 || wrong.size > 0));
  const setFound = (many: (product: ProductRow) => number) =>
    setCopies((before) => ({
      ...before,
      ...Object.fromEntries(found.map((product) => [product.code, String(many(product))])),
    }));

  return (
    <div className={styles.part}>
      <div className={styles.fields}>
        <SelectField
          label={t('stall.fields.family')}
          value={family}
          onChange={setFamily}
          options={[
            { value: '', label: t('stall.products.allFamilies') },
            ...goods.families.map((one) => ({
              value: one.code as string,
              label: `${one.code} ${localName(one)}`,
            })),
          ]}
        />
        <TextField
          label={t('stall.products.search')}
          type="search"
          maxLength={100}
          value={text}
          onChange={setText}
        />
        <Segmented
          label={t('stall.labels.size')}
          value={size}
          onChange={setSize}
          options={labelSizeNames.map((value) => ({ value, label: t(`stall.labels.sizes.${value}`) }))}
        />
        <Segmented
          label={t('stall.labels.code')}
          value={symbology}
          onChange={setSymbology}
          options={symbologies.map((value) => ({ value, label: t(`stall.labels.codes.${value}`) }))}
        />
      </div>
      {found.length === 0 ? (
        <Empty
          title={goods.products.length === 0 ? t('stall.products.none') : t('stall.products.noneFound')}
        />
      ) : (
        <>
          <div className={styles.bar}>
            <span className={styles.count} role="status">
              {t('stall.products.count', { count: found.length })}
            </span>
            <Button onPress={() => setFound(asInStock)}>{t('stall.labels.asInStock')}</Button>
            <Button onPress={() => setFound(() => 1)}>{t('stall.labels.oneEach')}</Button>
            <Button isDisabled={total === 0 && wrong.size === 0} onPress={() => setCopies({})}>
              {t('labels.none')}
            </Button>
          </div>
          <LabelShelf found={found} copies={copies} wrong={wrong} onChange={setCopies} />
        </>
      )}
      <div className={styles.foot}>
        <Button
          look="primary"
          isPending={saver.isRunning}
          isDisabled={total === 0 || isTooMany || wrong.size > 0}
          onPress={() => void saver.save({ size, symbology, language, labels: [...labels] })}
        >
          {t('stall.labels.save', { count: total })}
        </Button>
        {labels.length > 0 && (
          <span className={styles.soft}>{t('labels.ofProducts', { count: labels.length })}</span>
        )}
        {saver.progress && (
          <progress
            max={saver.progress.total}
            value={saver.progress.done}
            aria-label={t('stall.lists.progress')}
          />
        )}
        {wrong.size > 0 && <Notice>{t('labels.wrong', { codes: [...wrong].slice(0, 5).join(' ') })}</Notice>}
        {isTooMany && <Notice>{t('stall.labels.tooMany', { most: MOST_LABELS })}</Notice>}
        <Notice refusal={saver.refusal} />
        {saver.saved && (
          <Notice tone="good">
            {t('stall.labels.saved')} <bdi dir="ltr">{saver.saved.path}</bdi>
            {saver.saved.files > 1 && <> {t('labels.moreFiles', { count: saver.saved.files - 1 })}</>}
          </Notice>
        )}
      </div>
    </div>
  );
};
