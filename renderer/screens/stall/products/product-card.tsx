import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import type { Refusal } from '../../../../shared/result';
import { useCommand } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { PhotoField } from '../../../photos/photo-field';
import { usePhotoDraft } from '../../../photos/use-photo-draft';
import { Notice } from '../../../ui/notice';
import { CardFrame } from '../card-frame';
import type { Goods } from '../goods';
import { useMay } from '../use-rights';
import { draftOf, newProduct, readDraft, refusedField, type ProductDraft } from './product-draft';
import { ProductFields } from './product-fields';
import { ProductHistoryView } from './product-history';

interface ProductCardProps {
  readonly goods: Goods;
  /** Null: a new one. */
  readonly product: ProductRow | null;
  /** Whose a new one is, as far as it is known. */
  readonly family: string;
  readonly onClose: () => void;
}

/** All that is known of a product, to be added or changed, and what happened to it. */
export const ProductCard = ({ goods, product, family, onClose }: ProductCardProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const mayChange = useMay()('products.save');
  const save = useCommand('products.save');
  const photo = usePhotoDraft('product', product?.code ?? null);
  const [first] = useState(() => (product ? draftOf(product) : newProduct(family)));
  const [draft, setDraft] = useState(first);
  const isChanged = (Object.keys(draft) as (keyof ProductDraft)[]).some(
    (field) => field !== 'code' && draft[field] !== first[field],
  );
  // Kept once: where only its photo was refused then, the product is there.
  const [isKept, setKept] = useState(false);

  const { product: wanted, problems } = readDraft(draft);
  const refused = save.refusal && refusedField(save.refusal.code);
  const problemOf = (field: keyof ProductDraft, tried: boolean): Refusal | null => {
    const code = tried ? problems[field] : undefined;
    if (code) return { code, details: {} };
    return refused === field ? save.refusal : null;
  };

  const keep = async (): Promise<boolean> => {
    // A photo alone is no change of the product, and no fact.
    if (product === null || isChanged) {
      // What was corrected after a refusal is another act.
      save.newAct();
      const answer = await save.run({ product: wanted, isNew: product === null && !isKept });
      if (!answer.ok) return false;
      setKept(true);
    }
    return photo.keep(wanted.code);
  };

  return (
    <CardFrame
      title={product ? `${product.code} · ${localName(product)}` : t('stall.products.add')}
      mayChange={mayChange}
      isDirty={isChanged || photo.isDirty}
      hasProblems={Object.keys(problems).length > 0}
      isRunning={save.isRunning || photo.isRunning}
      onSave={keep}
      onClose={onClose}
      after={product && <ProductHistoryView product={product} />}
    >
      {(tried) => (
        <>
          {save.refusal && refused === null && <Notice refusal={save.refusal} />}
          <PhotoField photo={photo} isDisabled={!mayChange} />
          <ProductFields
            goods={goods}
            draft={draft}
            isNew={product === null}
            isDisabled={!mayChange}
            problemOf={(field) => problemOf(field, tried)}
            onChange={(patch) => {
              save.clearRefusal();
              setDraft((before) => ({ ...before, ...patch }));
            }}
          />
        </>
      )}
    </CardFrame>
  );
};
