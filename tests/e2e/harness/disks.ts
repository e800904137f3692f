import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As root, or as whoever may become it without being asked; null: there is no way to mount anything here. */
const asRoot = ((): readonly string[] | null => {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
})();

/** Real disks that are full or may not be written to need this. */
export const canMount = asRoot !== null;

const run = (...command: readonly string[]): void => {
  const [program = '', ...args] = [...(asRoot ?? []), ...command];
  execFileSync(program, args, { stdio: 'pipe' });
};

/** A disk of so many MB in place of a folder. */
export const mountSmall = (folder: string, megabytes: number): void =>
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder);

/** The folder as it is, as on a stick whose write switch is off. */
export const mountReadOnly = (folder: string): void => {
  run('mount', '--bind', folder, folder);
  run('mount', '-o', 'remount,ro,bind', folder);
};

/** Also while a program still has a file open there. */
export const unmount = (folder: string): void => run('umount', '-l', folder);

const FILLER = 'film';

/** Fills a disk to its last page, in files that can be deleted again. */
export const fillDisk = (folder: string): void => {
  for (const size of [1 << 20, 1 << 16, 4096]) {
    while (statfsSync(folder).bavail * statfsSync(folder).bsize >= size) {
      writeFileSync(join(folder, `${FILLER}-${size}-${Math.random()}`), Buffer.alloc(size));
    }
  }
};

export const emptyDisk = (folder: string): void => {
  for (const name of readdirSync(folder)) if (name.startsWith(FILLER)) rmSync(join(folder, name));
};
