import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { play } from '../../../electron/ledger/cli/replay';
import { readScenario } from '../../../electron/ledger/cli/scenario';
import { projectRoot } from '../../../scripts/setup/places.mjs';
import { scratch } from '../../ledger/harness/stall';

const folder = join(projectRoot, 'tests/oracle');

export const scenarioNames = readdirSync(folder).flatMap(
  (file) => /^(.*)\.totals\.json$/.exec(file)?.[1] ?? [],
);

/** What an independent calculator says of a scenario, in baisa. */
export interface Expected {
  readonly families: Readonly<
    Record<
      string,
      Readonly<
        Record<
          | 'gross'
          | 'discounts'
          | 'vat'
          | 'commission'
          | 'credit'
          | 'paid_direct'
          | 'paid_out'
          | 'paid_in'
          | 'owed',
          number
        >
      >
    >
  >;
  readonly tenders: Readonly<Record<string, number>>;
  readonly accounts: Readonly<Record<string, number>>;
  readonly stock: Readonly<Record<string, number>>;
  readonly open_shifts: readonly { till: string; expected: number }[];
  readonly closed_shifts: readonly { till: string; expected: number; counted: number; variance: number }[];
  readonly days: Readonly<Record<string, { sales: number; refunds: number; gross: number; net: number }>>;
}

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(folder, `${name}.totals.json`), 'utf8')) as Expected;

const played = new Map<string, string>();

/** A ledger file in which a scenario was played, once for all tests of a file. */
export function playedFile(name: string): string {
  const known = played.get(name);
  if (known !== undefined) return known;
  const path = join(scratch(), `${name}.ledger`);
  // Not kept: a test's file need not survive a power cut.
  play(readScenario(join(folder, `${name}.json`)), path, false);
  played.set(name, path);
  return path;
}
