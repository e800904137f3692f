import { done } from '../../../shared/result';
import type { JobHandlers } from '../background/job';
import { head } from '../journal';
import { checks, verify, type CheckName, type Checked } from './verify';

export const verifyJobs: JobHandlers<'ledger.verify'> = {
  'ledger.verify': ({ snapshot, step }) => {
    const db = snapshot();
    const names = Object.keys(checks) as CheckName[];
    const checked: Checked[] = [];
    for (const [at, name] of names.entries()) {
      step({ done: at, total: names.length });
      checked.push(...verify(db, [name]).checks);
    }
    const { position, hash } = head(db);
    return done({
      ok: checked.every(({ ok }) => ok),
      facts: position,
      head: hash,
      checks: checked.map(({ check, ok, problem }) => ({ check, ok, what: problem?.what ?? null })),
    });
  },
};
