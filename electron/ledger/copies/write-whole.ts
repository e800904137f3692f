import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts on the disk what was written to a file so far. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What a shared folder on another computer says that has no such call: it keeps names as it does. */
const hasNoSuchCall: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP']);

/** A name is on the disk when its folder is. Windows has no such call, and keeps names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && hasNoSuchCall.has(error.code))) throw error;
  } finally {
    closeSync(file);
  }
}

/** A folder, where it is not there yet; what is put into it would go with its name. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) syncFolder(dirname(first));
}

/** Moves a file that is whole and synced to its place; after this it stays there through a power cut. */
export function moveIn(part: string, path: string): void {
  renameSync(part, path);
  syncFolder(dirname(path));
}

/** Beside a place, while it is not whole. */
export const partOf = (path: string): string => `${path}.part`;

/** Writes a small file whole or not at all. */
export function writeWhole(path: string, content: string): void {
  const part = partOf(path);
  try {
    writeFileSync(part, content);
    syncFile(part);
    moveIn(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}
