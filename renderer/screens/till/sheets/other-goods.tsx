import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../../../shared/domain/arabic-text';
import { normaliseFamilyCode } from '../../../../shared/domain/codes';
import type { ProductListed } from '../../../../shared/contract/products';
import { useFormat } from '../../../i18n/use-format';
import { useLocalName } from '../../../i18n/use-local-name';
import { Empty } from '../../../ui/empty';
import { TextField } from '../../../ui/text-field';
import type { Catalogue } from '../catalogue';
import styles from './sheets.module.css';

interface OtherGoodsProps {
  readonly catalogue: Catalogue;
  readonly onChoose: (product: ProductListed) => void;
}

/** Goods without a label, first question: whose are they? */
export const OtherGoods = ({ catalogue, onChoose }: OtherGoodsProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const [typed, setTyped] = useState('');

  const open = useMemo(
    () =>
      catalogue.products
        .filter(({ unit }) => unit === 'open')
        .map((product) => {
          const family = catalogue.familyByCode.get(product.familyCode);
          const names = family ? `${family.nameAr} ${family.nameEn}` : '';
          return { product, family, folded: foldText(`${names} ${product.nameAr} ${product.nameEn}`) };
        }),
    [catalogue],
  );
  const wanted = foldText(typed);
  const code = normaliseFamilyCode(typed);
  const shown = open.filter(({ product, folded }) => product.familyCode === code || folded.includes(wanted));

  return (
    <form
      className={styles.pick}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = shown;
        if (first && typed.trim() !== '') onChoose(first.product);
      }}
    >
      <TextField label={t('till.whoseGoods')} value={typed} onChange={setTyped} autoFocus />
      {open.length === 0 && <Empty title={t('till.noOpenGoods')}>{t('till.noOpenGoodsHint')}</Empty>}
      {open.length > 0 && shown.length === 0 && <p role="status">{t('till.noSuchFamily')}</p>}
      <ul className={styles.families}>
        {shown.map(({ product, family }) => (
          <li key={product.code}>
            <button type="button" className={styles.family} onClick={() => onChoose(product)}>
              <bdi className={styles.code}>{format.digits(product.familyCode)}</bdi>
              <bdi>{family ? localName(family) : localName(product)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
};
