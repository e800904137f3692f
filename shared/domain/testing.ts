import { baisa, familyCode, productCode } from './amounts';
import type { Baisa, FamilyCode } from './amounts';
import type { LineRequest, LineTerms } from './cart';
import type { Details, Result } from '../result';

/** For tests only: what a result holds, or an error that names why there is nothing. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
};

/** For tests only: why something was refused; `done` where it was not. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

/** For tests only: what a refusal says beside its code. */
export const detailsOf = (result: Result<unknown>): Details => (result.ok ? {} : result.error.details);

/** For tests only: a product that sells by piece at `price` baisa, without commission or VAT unless told. */
export const terms = (family: string, price: number, rest: Partial<LineTerms> = {}): LineTerms => ({
  productCode: productCode(`${family}-001`),
  familyCode: familyCode(family),
  unit: 'piece',
  price: baisa(price),
  commissionBp: 0,
  vatBp: 0,
  ...rest,
});

/** For tests only: a line of a cart, one piece and no discount unless told. */
export const line = (of: LineTerms, rest: Partial<LineRequest> = {}): LineRequest => ({
  terms: of,
  productCode: of.productCode,
  qty: 1,
  price: null,
  discount: 0,
  discountBy: 'family',
  ...rest,
});

/** For tests only: amounts by family. */
export const byFamily = (amounts: Record<string, number>): Map<FamilyCode, Baisa> =>
  new Map(Object.entries(amounts).map(([family, amount]) => [familyCode(family), baisa(amount)]));
