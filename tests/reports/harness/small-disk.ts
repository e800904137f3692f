import { execFileSync, spawnSync } from 'node:child_process';
import { afterEach } from 'vitest';
import { scratch } from '../../ledger/harness/stall';

const mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
});

/** A disk of this size (`64k`) until the test is over, or null where this system lets nobody make one. */
export function smallDisk(size: string): string | null {
  const folder = scratch();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (status !== 0) return null;
  mounted.push(folder);
  return folder;
}
