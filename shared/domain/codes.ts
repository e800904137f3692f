import { familyCode, productCode } from './amounts';
import type { FamilyCode, ProductCode } from './amounts';
import { plainNumber } from './digits';

const FAMILY = /^f ?(\d{1,3})$/i;
/** A family's number, something between, and a product's number; or both together in full, `F07012`. */
const PRODUCT = /^f ?(\d{1,3})[ ./_‐‑–—−-]+(\d{1,4})$|^f(\d{2})(\d{3})$/i;

const oneSpace = (text: string): string => plainNumber(text).replace(/\s+/g, ' ');

const familyText = (number: number): string => `F${String(number).padStart(2, '0')}`;

/** Characters (UTF-16) that a family's or a product's code may have. */
export const MOST_CODE = 32;
/** Nothing that is invisible in them, and no space at an end. */
export const CODE = /^[^\p{C}\s]+(?: [^\p{C}\s]+)*$/u;
/** No label counts further than eight digits; the next number may have nine. */
const NUMBERED = /^(.*-)(\d{1,8})$/;
const MOST_PREFIX = MOST_CODE - '-'.length - 9;

/** What the codes of a family's products begin with, `F07-`: its own code, cut where no number would fit behind it. */
export const productPrefix = (family: string): string => {
  let prefix = '';
  // By characters: half of one is no code.
  for (const character of family) {
    if (prefix.length + character.length > MOST_PREFIX) break;
    prefix += character;
  }
  return `${prefix.trimEnd()}-`;
};

/** `F07-012` as `F07-` and 12; null for a code of another make. */
const readNumbered = (code: string): { readonly prefix: string; readonly number: number } | null => {
  const [, prefix, number] = NUMBERED.exec(code) ?? [];
  return prefix === undefined ? null : { prefix, number: Number(number) };
};

/** The product's code of a prefix and a number: `F07-` and 12 are `F07-012`. */
const numberedCode = (prefix: string, number: number): ProductCode =>
  productCode(`${prefix}${String(number).padStart(3, '0')}`);

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
  return numberedCode(productPrefix(familyText(Number(family))), Number(number));
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

/** Gives a family's next code, after the highest of all that were taken: a label once printed is never used again. */
export class FreeCodes {
  /** By what the codes begin with. */
  readonly #highest = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    for (const code of taken) {
      const numbered = readNumbered(code);
      if (numbered === null) continue;
      const { prefix, number } = numbered;
      this.#highest.set(prefix, Math.max(number, this.#highest.get(prefix) ?? 0));
    }
  }

  next(family: string): ProductCode {
    const prefix = productPrefix(family);
    const number = (this.#highest.get(prefix) ?? 0) + 1;
    this.#highest.set(prefix, number);
    return numberedCode(prefix, number);
  }
}

/** The code for a family's next product. */
export const nextProductCode = (family: FamilyCode, existingCodes: Iterable<string>): ProductCode =>
  new FreeCodes(existingCodes).next(family);
