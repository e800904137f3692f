import { z } from 'zod';
import { MAX_QUANTITY, type Baisa, type FamilyCode, type ProductCode, type TillCode } from './domain/amounts';
import { CODE, MOST_CODE } from './domain/codes';

/**
 * The small pieces of zod that facts and the contract share. They check shape and size only; what is right
 * or wrong in trade is said by `shared/domain` with a code of its own.
 */

// zod would otherwise compile its checks with `new Function`, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

/** Whole baisa, safe to count with; may be negative (a correction, a variance) and be a sum of many sales. */
export const zBaisa = z.int() as unknown as z.ZodType<Baisa, number>;

/** A number as it was typed or sent, finite: range and sign are judged by the rules of money, not here. */
export const zTyped = z.number();

/** Pieces, or grams. */
export const zQuantity = z.int().min(-MAX_QUANTITY).max(MAX_QUANTITY);

/** Hundredths of a percent: 1000 is 10 %. */
export const zBasisPoints = z.int().min(0).max(10_000);

/** Milliseconds UTC. */
export const zInstant = z.int().min(0).max(8_640_000_000_000_000);

export const zId = z.uuid();

// Whatever a family has on its labels, but nothing that is invisible and no space at an end.
const codeText = z.string().min(1).max(MOST_CODE).regex(CODE);
export const zFamilyCode = codeText as unknown as z.ZodType<FamilyCode, string>;
export const zProductCode = codeText as unknown as z.ZodType<ProductCode, string>;
export const zTillCode = codeText as unknown as z.ZodType<TillCode, string>;

/** What is in a file. Not a Buffer, whose JSON is its every byte. */
export const zBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .transform((bytes) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** Text of one line: no control characters, so that nothing can break a receipt, a log or a spreadsheet; no half of a pair. */
export const zText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
export const zName = zText(200).min(1);

/** The number of a paper, `T1-000123`: a till's code and a count. */
export const zPaperNumber = zText(64);

/** A calendar date of the exhibition, `YYYY-MM-DD`. */
export const zDay = z.iso.date();

export const zTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const zTimezone = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/);
export const zUnit = z.enum(['piece', 'gram', 'open']);
/** Why stock moved other than by a sale. */
export const zStockReason = z.enum(['received', 'damaged', 'sample', 'gift', 'returned', 'recount']);
export const zBearer = z.enum(['family', 'organiser']);
export const zRole = z.enum(['volunteer', 'supervisor', 'organiser']);
