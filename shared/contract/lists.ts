import { z } from 'zod';
import { rights } from '../rights';
import { query } from './define';

const zTableCell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Columns of a list and its rows: texts, yes and no, and numbers with their decimals (money in rials). */
export const zTable = z.strictObject({
  name: z.string(),
  language: z.enum(['ar', 'en']),
  columns: z.array(
    z.strictObject({
      header: z.string(),
      kind: z.enum(['text', 'money', 'quantity', 'percent']),
      width: z.number(),
    }),
  ),
  rows: z.array(z.array(zTableCell)),
});

export const listsContract = {
  /** A list as it goes into a file, and comes in again without a difference. Phones only where they are asked for. */
  'lists.export': query(
    rights['lists.export'],
    z.strictObject({
      list: z.enum(['families', 'products']),
      language: z.enum(['ar', 'en']),
      withPhones: z.boolean(),
    }),
    zTable,
  ),
};

export type Table = z.output<typeof zTable>;
