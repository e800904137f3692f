import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_LABELS, type Symbology } from '../../../../shared/contract/stall-papers';
import { labelSizeNames, type LabelSizeName } from '../../../../shared/domain/label-sizes';
import { parseWhole } from '../../../../shared/domain/money';
import { useAsk } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { useSettings } from '../../../settings';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Segmented } from '../../../ui/segmented';
import { SelectField } from '../../../ui/select-field';
import { Spinner } from '../../../ui/spinner';
import { TextField } from '../../../ui/text-field';
import type { Goods } from '../goods';
import styles from '../stall.module.css';
import { useGoods } from '../use-goods';

const symbologies: readonly Symbology[] = ['ean13', 'code128', 'qr'];

/** Labels for a family's goods, as many of each as are in stock or as are wanted. */
export const Labels = () => {
  const { goods, refusal } = useGoods();
  if (!goods) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return <ChooseLabels goods={goods} />;
};

const ChooseLabels = ({ goods }: { readonly goods: Goods }) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { language } = useSettings().settings;
  const save = useAsk('labels.savePdf');
  const [family, setFamily] = useState('');
  const [size, setSize] = useState<LabelSizeName>('A4-3x8');
  const [symbology, setSymbology] = useState<Symbology>('ean13');
  const [copies, setCopies] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState<string | null>(null);
  const shelf = useMemo(
    () => goods.products.filter((product) => product.familyCode === family && product.active),
    [goods, family],
  );
  const read = shelf.map(({ code }) => {
    const text = copies[code]?.trim() ?? '';
    const many = parseWhole(text === '' ? '0' : text);
    return { product: code, copies: many.ok ? many.value : 0, isWrong: !many.ok };
  });
  const total = read.reduce((sum, one) => sum + one.copies, 0);
  const isTooMany = total > MOST_LABELS;
  const setAll = (many: (product: (typeof shelf)[number]) => number) =>
    setCopies(Object.fromEntries(shelf.map((product) => [product.code, String(many(product))])));

  const savePdf = async () => {
    setSaved(null);
    const labels = read
      .filter((one) => one.copies > 0)
      .map((one) => ({ product: one.product, copies: one.copies }));
    const answer = await save.ask({ size, symbology, language, labels });
    if (answer.ok && answer.value) setSaved(answer.value.path);
  };

  return (
    <div className={styles.part}>
      <div className={styles.fields}>
        <SelectField
          label={t('stall.fields.family')}
          value={family}
          onChange={setFamily}
          options={[
            { value: '', label: t('stall.products.chooseFamily') },
            ...goods.families.map((one) => ({
              value: one.code as string,
              label: `${one.code} ${localName(one)}`,
            })),
          ]}
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
      {family === '' && <Empty title={t('stall.labels.start')}>{t('stall.labels.startHint')}</Empty>}
      {family !== '' && shelf.length === 0 && <Empty title={t('stall.products.none')} />}
      {shelf.length > 0 && (
        <>
          <div className={styles.bar}>
            <Button
              onPress={() => setAll(({ unit, onHand }) => (unit === 'piece' ? Math.max(0, onHand) : 1))}
            >
              {t('stall.labels.asInStock')}
            </Button>
            <Button onPress={() => setAll(() => 1)}>{t('stall.labels.oneEach')}</Button>
          </div>
          <ul className={styles.shelf}>
            {shelf.map((product, at) => (
              <li key={product.code}>
                <bdi className={styles.link} dir="ltr">
                  {product.code}
                </bdi>
                <bdi className={styles.grow}>{localName(product)}</bdi>
                <div className={styles.short}>
                  <TextField
                    label={t('stall.labels.copies', { name: localName(product) })}
                    labelHidden
                    dir="ltr"
                    inputMode="numeric"
                    maxLength={5}
                    error={read[at]?.isWrong ? t('stall.count.bad') : null}
                    value={copies[product.code] ?? ''}
                    onChange={(text) => setCopies((before) => ({ ...before, [product.code]: text }))}
                  />
                </div>
              </li>
            ))}
          </ul>
          <div className={styles.foot}>
            <Button
              look="primary"
              isPending={save.isRunning}
              isDisabled={total === 0 || isTooMany}
              onPress={() => void savePdf()}
            >
              {t('stall.labels.save', { count: total })}
            </Button>
            {isTooMany && <Notice>{t('stall.labels.tooMany', { most: MOST_LABELS })}</Notice>}
            <Notice refusal={save.refusal} />
            {saved !== null && (
              <Notice tone="good">
                {t('stall.labels.saved')} <bdi dir="ltr">{saved}</bdi>
              </Notice>
            )}
          </div>
        </>
      )}
    </div>
  );
};
