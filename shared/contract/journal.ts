import { z } from 'zod';
import { factKinds, type FactKind } from '../facts';
import { rights } from '../rights';
import { zBaisa, zDay, zId, zInstant, zText, zTillCode } from '../schema';
import { query } from './define';

const zKind = z.enum(Object.keys(factKinds) as [FactKind, ...FactKind[]]);

/** A person as the journal names one: `system` and others that are nobody have their id for a name. */
const zWho = z.strictObject({ personId: zText(64), name: zText(200) });

/** What a fact says in short: a screen makes a sentence of it (`audit.says`), in the words of its language. */
const zGist = z.strictObject({
  /** Codes, numbers, names and reasons; figures are baisa or counts. */
  words: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The one amount that it is about, in baisa; null where it is about none. */
  amount: zBaisa.nullable(),
});

const zEntry = z.strictObject({
  position: z.int(),
  id: zId,
  /** The till in whose name it was written, and its place among that till's facts. */
  till: zTillCode,
  seq: z.int(),
  kind: zKind,
  at: zInstant,
  businessDay: zDay,
  by: zWho,
  /** Whose PIN allowed it. */
  approvedBy: zWho.nullable(),
  /** As it was written (`shared/facts.ts`). */
  payload: z.record(z.string(), z.unknown()),
  /** Null where this program cannot read what was written. */
  gist: zGist.nullable(),
  /** Debit +, credit −, in baisa; their sum is 0. */
  postings: z.array(z.strictObject({ account: z.string(), amount: zBaisa })),
  hash: z.string(),
});

export const journalContract = {
  /** What was done, newest first, a page at a time: `before` is the last position of the page before. */
  'journal.list': query(
    rights['journal.list'],
    z.strictObject({
      person: zText(64).nullable().default(null),
      kind: zKind.nullable().default(null),
      /** The till in whose name it was written. */
      till: zTillCode.nullable().default(null),
      day: zDay.nullable().default(null),
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.array(zEntry),
  ),
};

export type Gist = z.output<typeof zGist>;
export type JournalEntry = z.output<typeof zEntry>;
