import type { WritableDb } from '../database';
import { fillHours } from './0110-fill-hours';
import derived from './0020-derived.sql?raw';
import journal from './0010-journal.sql?raw';
import local from './0030-local.sql?raw';
import openCartAndAudit from './0130-open-cart-and-audit.sql?raw';
import printQueue from './0040-print-queue.sql?raw';
import payouts from './0090-payouts.sql?raw';
import recoveryAndParks from './0050-recovery-and-parks.sql?raw';
import overview from './0110-overview.sql?raw';
import photos from './0070-photos.sql?raw';
import replacedTills from './0120-replaced-tills.sql?raw';
import familyAccess from './0080-family-access.sql?raw';
import stockFigures from './0060-stock-figures.sql?raw';

/** Forward only, in order, numbered by tens; `version` becomes the file's `user_version`. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
  /** What SQL alone cannot fill, in the same transaction, after it. */
  readonly fill?: (db: WritableDb) => void;
}

export const migrations: readonly Migration[] = [
  { version: 10, sql: journal },
  { version: 20, sql: derived },
  { version: 30, sql: local },
  { version: 40, sql: printQueue },
  { version: 50, sql: recoveryAndParks },
  { version: 60, sql: stockFigures },
  { version: 70, sql: photos },
  { version: 80, sql: familyAccess },
  { version: 90, sql: payouts },
  { version: 110, sql: overview, fill: fillHours },
  { version: 120, sql: replacedTills },
  { version: 130, sql: openCartAndAudit },
];
