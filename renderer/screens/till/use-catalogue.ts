import { useMemo, useState } from 'react';
import type { Refusal } from '../../../shared/result';
import { useCall } from '../../api';
import { createCatalogueBuilder, type Catalogue } from './catalogue';

export interface CatalogueRead {
  readonly catalogue: Catalogue | null;
  readonly refusal: Refusal | null;
  readonly refetch: () => void;
}

/** The catalogue, arranged again only when products or families changed. */
export const useCatalogue = (): CatalogueRead => {
  const products = useCall('products.list', {});
  const families = useCall('families.list', {});
  const [build] = useState(createCatalogueBuilder);
  const catalogue = useMemo(
    () => (products.data && families.data ? build(products.data, families.data) : null),
    [build, products.data, families.data],
  );
  const refetch = () => {
    products.refetch();
    families.refetch();
  };
  return { catalogue, refusal: products.refusal ?? families.refusal, refetch };
};
