import type { ProductInput, ProductRow } from '../../../../shared/contract/products';
import type { Result } from '../../../../shared/result';
import { call, mintId, queryClient } from '../../../api';

const KEY = ['products.table', {}];

const save = async (product: ProductInput): Promise<Result<object>> => {
  const input = { id: mintId(), product };
  const answer = await call('products.save', input);
  // The same id: it is never done twice.
  return !answer.ok && answer.error.code === 'LEDGER_RESTARTED' ? call('products.save', input) : answer;
};

const inputOf = ({ onHand: _onHand, ...product }: ProductRow): ProductInput => product;

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes a product as it stands by then. One after the other: two cells of a row that are typed into quickly must not
 * undo each other, so each is shown at once and begins with what the one before it left.
 */
export const changeProduct = (code: string, patch: Partial<ProductInput>): Promise<Result<object>> => {
  const next = last.then(async (): Promise<Result<object>> => {
    const before = queryClient
      .getQueryData<readonly ProductRow[]>(KEY)
      ?.find((product) => product.code === code);
    if (!before) return { ok: false, error: { code: 'UNKNOWN_PRODUCT', details: { product: code } } };
    const product = { ...inputOf(before), ...patch };
    const answer = await save(product);
    if (answer.ok) {
      queryClient.setQueryData<readonly ProductRow[]>(KEY, (rows) =>
        rows?.map((row) => (row.code === code ? ({ ...row, ...patch } as ProductRow) : row)),
      );
    }
    return answer;
  });
  last = next;
  return next;
};
