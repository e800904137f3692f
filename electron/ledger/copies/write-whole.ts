import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** A name is on the disk when its folder is. Windows has no such call, and keeps names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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
