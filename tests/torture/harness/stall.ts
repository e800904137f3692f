import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProductListed } from '../../../shared/contract/products';
import { syncFile, syncFolder } from '../../../electron/ledger/copies/write-whole';
import { hire } from '../../ledger/harness/people';
import { line, openShop, scratch, sell } from '../../ledger/harness/stall';

/** A stall with both drawers open and some trade, before anything is done to it. */
export interface Ground {
  readonly organiser: string;
  readonly products: readonly ProductListed[];
  /** How many facts it begins with. */
  readonly facts: number;
  readonly path: string;
}

let ground: Ground | null = null;

function prepare(): Ground {
  const stall = openShop();
  stall.must('shifts.open', { till: 'T2', float: 50_000 });
  const { personId: organiser } = hire(stall, 'organiser');
  for (let n = 0; n < 20; n += 1) sell(stall, [line('F01-001', 1), line('F02-001', 1)]);
  const products = stall.must('products.list', {});
  const facts = stall.db.prepare('SELECT COUNT(*) FROM journal_facts').pluck().get() as number;
  stall.db.pragma('wal_checkpoint(TRUNCATE)');
  stall.close();
  return { organiser, products, facts, path: stall.path };
}

/** The ground, made once, and a copy of its file in a folder of its own (or the one that is given). */
export function freshStall(folder = scratch()): { ground: Ground; ledger: string } {
  ground ??= prepare();
  const ledger = join(folder, 'ledger.sqlite');
  mkdirSync(dirname(ledger), { recursive: true });
  copyFileSync(ground.path, ledger);
  // What is done to the disk is done to the program's writing, not to this one.
  syncFile(ledger);
  syncFolder(dirname(ledger));
  return { ground, ledger };
}
