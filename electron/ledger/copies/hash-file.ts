import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

/** SHA-256 of a file in hexadecimal, a piece at a time; `each` gets every piece (to write it elsewhere). */
export function hashFile(path: string, each: (piece: Uint8Array) => void = () => undefined): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (;;) {
      const read = readSync(file, buffer, 0, CHUNK, null);
      if (read === 0) return hash.digest('hex');
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      each(piece);
    }
  } finally {
    closeSync(file);
  }
}
