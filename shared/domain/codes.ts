import { familyCode, productCode } from './amounts';
import type { FamilyCode, ProductCode } from './amounts';
import { plainNumber } from './digits';

const FAMILY = /^f ?(\d{1,3})$/i;
/** A family's number, something between, and a product's number; or both together in full, `F07012`. */
const PRODUCT = /^f ?(\d{1,3})[ ./_‐‑–—−-]+(\d{1,4})$|^f(\d{2})(\d{3})$/i;

const oneSpace = (text: string): string => plainNumber(text).replace(/\s+/g, ' ');

const familyText = (number: number): string => `F${String(number).padStart(2, '0')}`;

/** The product's code of two numbers: 7 and 12 are `F07-012`. */
const productText = (family: string, number: number): ProductCode =>
  productCode(`${family}-${String(number).padStart(3, '0')}`);

/** A family's code however it was typed (`f7`, `F 07`, `F٠٧`) as it is kept: `F07`. Null where it is none. */
export const normaliseFamilyCode = (text: string): FamilyCode | null => {
  const match = FAMILY.exec(oneSpace(text));
  return match === null ? null : familyCode(familyText(Number(match[1])));
};

/** A product's code however it was typed (`f7 12`, `F7-12`, `F07012`) as it is kept: `F07-012`. Null where it is none. */
export const normaliseProductCode = (text: string): ProductCode | null => {
  const match = PRODUCT.exec(oneSpace(text));
  if (match === null) return null;
  const [family, number] = [match[1] ?? match[3], match[2] ?? match[4]];
  return productText(familyText(Number(family)), Number(number));
};

/** The code for the next family: after the highest there is. */
export const nextFamilyCode = (existingCodes: Iterable<string>): FamilyCode => {
  let highest = 0;
  for (const code of existingCodes) {
    const match = /^F(\d{1,3})$/.exec(code);
    if (match !== null) highest = Math.max(highest, Number(match[1]));
  }
  return familyCode(familyText(highest + 1));
};

/** The code for a family's next product: after the highest there is, since a label once printed is never used again. */
export const nextProductCode = (family: FamilyCode, existingCodes: Iterable<string>): ProductCode => {
  let highest = 0;
  for (const code of existingCodes) {
    const [owner, number = '', ...rest] = code.split('-');
    if (owner === family && rest.length === 0 && /^\d+$/.test(number)) {
      highest = Math.max(highest, Number(number));
    }
  }
  return productText(family, highest + 1);
};
