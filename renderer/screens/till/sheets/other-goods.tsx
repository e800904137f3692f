import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductListed } from '../../../../shared/contract/products';
import type { Catalogue } from '../catalogue';
import { FamilyPicker, type FamilyOption } from './family-picker';

interface OtherGoodsProps {
  readonly catalogue: Catalogue;
  readonly onChoose: (product: ProductListed) => void;
}

/** Goods without a label, first question: whose are they? */
export const OtherGoods = ({ catalogue, onChoose }: OtherGoodsProps) => {
  const { t } = useTranslation();
  const options = useMemo<readonly FamilyOption<ProductListed>[]>(
    () =>
      catalogue.products
        .filter(({ unit }) => unit === 'open')
        .map((product) => ({
          key: product.code,
          code: product.familyCode,
          name: catalogue.familyByCode.get(product.familyCode) ?? product,
          also: product,
          value: product,
        })),
    [catalogue],
  );
  return (
    <FamilyPicker
      options={options}
      onChoose={onChoose}
      empty={{ title: t('till.noOpenGoods'), hint: t('till.noOpenGoodsHint') }}
    />
  );
};
