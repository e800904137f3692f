import { useMemo } from 'react';
import type { Refusal } from '../../../shared/result';
import { useCall } from '../../api';
import { goodsOf, type Goods } from './goods';

/** All goods of the stall, read again when anything of them changes. */
export const useGoods = (): { readonly goods: Goods | null; readonly refusal: Refusal | null } => {
  const products = useCall('products.table', {});
  const families = useCall('families.list', {});
  const goods = useMemo(
    () => (products.data && families.data ? goodsOf(products.data, families.data) : null),
    [products.data, families.data],
  );
  return { goods, refusal: products.refusal ?? families.refusal };
};
