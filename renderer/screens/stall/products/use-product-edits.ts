import { useCallback, useMemo, useState } from 'react';
import type { ProductInput, ProductRow } from '../../../../shared/contract/products';
import type { Refusal } from '../../../../shared/result';
import { useRefusalText } from '../../../i18n/use-refusal-text';
import type { CellEdits } from '../../../ui/grid/columns';
import { useUnsaved } from '../../../unsaved';
import { draftOf, readDraft, type ProductDraft } from './product-draft';
import { changeProduct } from './save-product';

/** The columns that are typed into, each one field of a product. */
export type EditedField = 'nameAr' | 'nameEn' | 'category' | 'price' | 'barcode' | 'lowStockAt';

const isField = (column: string): column is EditedField =>
  ['nameAr', 'nameEn', 'category', 'price', 'barcode', 'lowStockAt'].includes(column);

interface Typed {
  readonly text: string;
  /** Kept as a refusal, so that it is said in the language of the moment. */
  readonly refusal: Refusal | null;
}

const read = (row: ProductRow, field: EditedField, text: string): Partial<ProductInput> | Refusal => {
  const draft: ProductDraft = { ...draftOf(row), [field]: text };
  const { product, problems } = readDraft(draft);
  const code = problems[field];
  return code === undefined ? { [field]: product[field] } : { code, details: {} };
};

const isRefusal = (value: Partial<ProductInput> | Refusal): value is Refusal => 'details' in value;

/** What is typed into the table's cells. A cell that was refused keeps its text and says why, wherever the focus goes. */
export const useProductEdits = (): CellEdits<ProductRow> => {
  const say = useRefusalText();
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  useUnsaved(Object.keys(typed).length > 0);

  const forget = useCallback((place: string) => setTyped(({ [place]: _gone, ...others }) => others), []);

  const commit = useCallback(
    async (row: ProductRow, column: string): Promise<boolean> => {
      const place = `${row.code} ${column}`;
      const text = typed[place]?.text;
      if (text === undefined || !isField(column)) return true;
      if (text.trim() === draftOf(row)[column]) {
        forget(place);
        return true;
      }
      const patch = read(row, column, text);
      const answer = isRefusal(patch)
        ? ({ ok: false, error: patch } as const)
        : await changeProduct(row.code, patch);
      if (answer.ok) forget(place);
      else setTyped((before) => ({ ...before, [place]: { text, refusal: answer.error } }));
      return answer.ok;
    },
    [typed, forget],
  );

  return useMemo(
    () => ({
      draftOf: (key, column) => {
        const draft = typed[`${key} ${column}`];
        return draft && { text: draft.text, error: draft.refusal && say(draft.refusal) };
      },
      change: (key, column, text) =>
        setTyped((before) => ({ ...before, [`${key} ${column}`]: { text, refusal: null } })),
      cancel: (key, column) => forget(`${key} ${column}`),
      commit,
    }),
    [typed, say, commit, forget],
  );
};
