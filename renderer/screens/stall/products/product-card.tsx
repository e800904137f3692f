import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import type { Refusal } from '../../../../shared/result';
import { useCommand } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { useUnsaved } from '../../../unsaved';
import { useLeaveGuard } from '../../leave-guard';
import type { Goods } from '../goods';
import styles from '../stall.module.css';
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
  const [first] = useState(() => (product ? draftOf(product) : newProduct(family)));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isDirty = (Object.keys(draft) as (keyof ProductDraft)[]).some(
    (field) => field !== 'code' && draft[field] !== first[field],
  );
  useUnsaved(isDirty);
  const guard = useLeaveGuard(() => isDirty);
  const close = () => guard.leave(onClose);

  const { product: wanted, problems } = readDraft(draft);
  const refused = save.refusal && refusedField(save.refusal.code);
  const problemOf = (field: keyof ProductDraft): Refusal | null => {
    const code = tried ? problems[field] : undefined;
    if (code) return { code, details: {} };
    return refused === field ? save.refusal : null;
  };

  const submit = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) {
      window.requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    // What was corrected after a refusal is another act.
    save.newAct();
    const answer = await save.run({ product: wanted, isNew: product === null });
    if (answer.ok) onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title={product ? `${product.code} · ${localName(product)}` : t('stall.products.add')}
      footer={
        mayChange ? (
          <>
            <Button look="primary" isPending={save.isRunning} onPress={() => void submit()}>
              {t('common.save')}
            </Button>
            <Button onPress={close}>{t('stall.cancel')}</Button>
          </>
        ) : undefined
      }
    >
      <form
        ref={form}
        className={styles.card}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {save.refusal && refused === null && <Notice refusal={save.refusal} />}
        <ProductFields
          goods={goods}
          draft={draft}
          isNew={product === null}
          isDisabled={!mayChange}
          problemOf={problemOf}
          onChange={(patch) => {
            save.clearRefusal();
            setDraft((before) => ({ ...before, ...patch }));
          }}
        />
        {/* Enter in any field keeps the card. */}
        <button type="submit" hidden aria-label={t('common.save')} />
      </form>
      {product && <ProductHistoryView product={product} />}
      {guard.question}
    </Dialog>
  );
};
