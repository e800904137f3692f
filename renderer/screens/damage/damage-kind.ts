import type { ErrorCode } from '../../../shared/result';

/** What is wrong with the ledger's file, as a person would tell it apart. */
export type DamageKind =
  'corrupt' | 'factsMissing' | 'newer' | 'readOnly' | 'full' | 'locked' | 'missing' | 'disk' | 'unknown';

/** What can be done about it. */
export type DamageAct = 'tryAgain' | 'keep' | 'restore' | 'rebuild' | 'anew';

const kinds: Partial<Record<ErrorCode, DamageKind>> = {
  FILE_CORRUPT: 'corrupt',
  FACTS_MISSING: 'factsMissing',
  FILE_NEWER: 'newer',
  FACT_NEWER: 'newer',
  FILE_READ_ONLY: 'readOnly',
  FILE_FULL: 'full',
  FILE_LOCKED: 'locked',
  FILE_MISSING: 'missing',
  FILE_DISK_FAILED: 'disk',
};

export const damageKind = (code: ErrorCode): DamageKind => kinds[code] ?? 'unknown';

/**
 * The most sensible first. Where the file itself is whole (read-only, locked, a full disk), nothing is offered that would
 * put another one in its place.
 */
export const actsFor: Readonly<Record<DamageKind, readonly DamageAct[]>> = {
  corrupt: ['keep', 'restore', 'rebuild', 'tryAgain', 'anew'],
  factsMissing: ['tryAgain', 'keep', 'restore', 'rebuild'],
  newer: ['tryAgain', 'restore'],
  readOnly: ['tryAgain', 'keep'],
  full: ['tryAgain'],
  locked: ['tryAgain'],
  missing: ['tryAgain', 'restore', 'anew'],
  disk: ['tryAgain', 'keep'],
  unknown: ['tryAgain', 'keep', 'restore'],
};
