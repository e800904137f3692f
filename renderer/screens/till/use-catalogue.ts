import { useEffect, useMemo, useRef } from 'react';
import type { Refusal } from '../../../shared/result';
import { useCall } from '../../api';
import { buildCatalogue, type Catalogue } from './catalogue';

export interface CatalogueRead {
  readonly catalogue: Catalogue | null;
  readonly refusal: Refusal | null;
  readonly refetch: () => void;
}

/** The catalogue, arranged again only when products or families changed. */
export const useCatalogue = (): CatalogueRead => {
  const products = useCall('products.list', {});
  const families = useCall('families.list', {});
  const before = useRef<Catalogue | null>(null);
  const catalogue = useMemo(
    () =>
      products.data && families.data ? buildCatalogue(products.data, families.data, before.current) : null,
    [products.data, families.data],
  );
  useEffect(() => {
    before.current = catalogue;
  }, [catalogue]);
  const refetch = () => {
    products.refetch();
    families.refetch();
  };
  return { catalogue, refusal: products.refusal ?? families.refusal, refetch };
};
