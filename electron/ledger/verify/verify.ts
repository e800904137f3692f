import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableDb } from '../database';
import { fileFault } from '../file-fault';
import { checkChain } from './chain';
import { checkDerived } from './derived';
import { checkDrawers } from './drawers';
import { checkPayloads } from './payloads';
import { checkPostings } from './postings';
import type { Check, Look, Problem } from './problem';
import { checkSchema } from './schema';
import { checkSqlite } from './sqlite';
import { checkStatements } from './statements';
import { checkTenders } from './tenders';

/** In the order in which they are run; none of them leans on another. */
export const checks = {
  schema: checkSchema,
  chain: checkChain,
  payloads: checkPayloads,
  derived: checkDerived,
  postings: checkPostings,
  tenders: checkTenders,
  statements: checkStatements,
  drawers: checkDrawers,
  sqlite: checkSqlite,
} as const satisfies Readonly<Record<string, Check>>;

export type CheckName = keyof typeof checks;

export interface Checked {
  readonly check: CheckName;
  readonly ok: boolean;
  /** The first thing that is wrong. */
  readonly problem: Problem | null;
  readonly ms: number;
}

export interface Verdict {
  readonly ok: boolean;
  readonly checks: readonly Checked[];
}

/** A file may be broken in a way that lets a check not even finish: that is a finding too. */
function runCheck(check: Check, look: Look): Problem | null {
  try {
    return check(look);
  } catch (error) {
    const code = fileFault(error);
    const reason = error instanceof Error ? error.message : String(error);
    return {
      what: `${code?.ok === false ? `${code.error.code}: ` : ''}This could not be checked: ${reason}`,
    };
  }
}

/**
 * Proves that nothing in a ledger was lost or altered. Reads the file only; replays its journal into a folder of its
 * own, which is taken away again. `only` runs some of the checks.
 */
export function verify(
  db: ReadableDb,
  only: readonly CheckName[] = Object.keys(checks) as CheckName[],
): Verdict {
  const folders: string[] = [];
  const scratch = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-verify-'));
    folders.push(folder);
    return folder;
  };
  try {
    const results = only.map((check): Checked => {
      const start = performance.now();
      const problem = runCheck(checks[check], { db, scratch });
      return { check, ok: problem === null, problem, ms: Math.round(performance.now() - start) };
    });
    return { ok: results.every(({ ok }) => ok), checks: results };
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
