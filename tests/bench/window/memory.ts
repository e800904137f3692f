import { readFileSync } from 'node:fs';

const KIB_A_MB = 1024;

/** What processes take of the machine's memory together, in MB; pages that they share are counted once (PSS). */
export const memoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return sum + Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / KIB_A_MB;
  }, 0);
