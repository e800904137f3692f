import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const begin = (ledger: string): string => `${ledger}.kept-`;

const stampOf = (at: number): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** The place beside a ledger where its file is kept when another takes its place; `at` is ms UTC. */
export function keptPlace(ledger: string, at: number): string {
  const first = begin(ledger) + stampOf(at);
  let kept = first;
  for (let n = 2; existsSync(kept); n += 1) kept = `${first}-${n}`;
  return kept;
}

/** The names of the files that were kept aside of a ledger, newest first; their companions are not named. */
export function keptAside(ledger: string): string[] {
  const start = basename(begin(ledger));
  const names = existsSync(dirname(ledger)) ? readdirSync(dirname(ledger)) : [];
  return names
    .filter((name) => name.startsWith(start) && /^[\dTZ]+(-\d+)?$/.test(name.slice(start.length)))
    .sort()
    .toReversed();
}
