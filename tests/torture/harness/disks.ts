import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../../ledger/harness/stall';

const mounted = new Set<string>();
const run = (program: string, ...args: readonly string[]): void =>
  void execFileSync(program, args, { stdio: 'pipe' });

function unmount(folder: string): void {
  if (!mounted.delete(folder)) return;
  run('umount', folder);
}

/** After a test, however it ended: a disk that stays mounted outlives its folder. */
export function removeDisks(): void {
  for (const folder of mounted) spawnSync('umount', ['--lazy', folder]);
  mounted.clear();
}

function mount(folder: string, ...args: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  run('mount', ...args, folder);
  mounted.add(folder);
}

/** A disk of so many bytes, that can be filled up and emptied again. */
export class SmallDisk {
  readonly folder = join(scratch(), 'small-disk');
  readonly #ballast = join(this.folder, 'ballast');
  readonly #bytes: number;

  constructor(bytes: number) {
    this.#bytes = bytes;
    mount(this.folder, '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs');
  }

  /** Leaves so many bytes, of those that are not taken yet. */
  fill(left: number): void {
    const taken = Number(
      execFileSync('df', ['--output=used', '--block-size=1', this.folder], { encoding: 'utf8' }).split(
        '\n',
      )[1],
    );
    writeFileSync(this.#ballast, Buffer.alloc(Math.max(0, this.#bytes - taken - left), 1));
  }

  empty(): void {
    rmSync(this.#ballast, { force: true });
  }

  remove(): void {
    unmount(this.folder);
  }
}

/** Runs `work` while the folder can only be read, as on a stick with its switch on. */
export async function whileReadOnly<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mount(folder, '--bind', folder);
  run('mount', '-o', 'remount,bind,ro', folder);
  try {
    return await work();
  } finally {
    unmount(folder);
  }
}

/** Linux's FS_IOC_SHUTDOWN with FS_SHUTDOWN_FLAGS_NOLOGFLUSH: the file system stops as it stands, and writes nothing more. */
const STOP = `open(F, '<', $ARGV[0]) or die $!; my $flags = pack('L', 2); ioctl(F, 0x8004587d, $flags) or die $!`;

/** A disk with a file system of its own (ext4), whose power can be cut: what was not synced by then is gone. */
export class PowerDisk {
  readonly folder: string;
  readonly #image: string;

  constructor(megabytes = 64) {
    const place = scratch();
    this.#image = join(place, 'image');
    this.folder = join(place, 'disk');
    writeFileSync(this.#image, '');
    truncateSync(this.#image, megabytes * 1024 * 1024);
    run('mkfs.ext4', '-q', '-F', this.#image);
    this.#mount();
  }

  cutPower(): void {
    run('perl', '-e', STOP, this.folder);
  }

  /** The kernel finds a fault and lets nothing more be written, while programs have their files open. */
  turnReadOnly(): void {
    run('mount', '-o', 'remount,abort', this.folder);
  }

  /** As the computer does when it starts again; no process may be using it. */
  startAgain(): void {
    unmount(this.folder);
    this.#mount();
  }

  remove(): void {
    unmount(this.folder);
  }

  #mount(): void {
    mount(this.folder, '-o', 'loop', this.#image);
  }
}

/** Root on a Linux that lets it mount; elsewhere the torture of disks cannot be done. */
export const canMount: boolean = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    const disk = new PowerDisk(8);
    disk.remove();
    return true;
  } catch {
    return false;
  }
})();
