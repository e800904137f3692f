import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { done, type Result } from '../../../shared/result';
import { placeFault } from '../../ledger/place-fault';

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/**
 * What `sha256sum -c` reads: the hash of each file as it lies in the folder now, and its name there. SAVE_GONE ·
 * SAVE_FAILED
 */
export async function checksumsOf(folder: string, files: readonly string[]): Promise<Result<string>> {
  try {
    const lines: string[] = [];
    for (const file of files) lines.push(`${await sha256(join(folder, file))}  ${file}\n`);
    return done(lines.join(''));
  } catch (error) {
    return placeFault(error);
  }
}
