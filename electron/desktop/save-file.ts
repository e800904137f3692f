import { randomUUID } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { done, type Result } from '../../shared/result';
import { partName } from '../../shared/part-name';
import { syncFolder } from '../ledger/copies/write-whole';
import { placeFault } from '../ledger/place-fault';
import { beginPart, endPart } from './unfinished';

/** Writes beside the place and moves in when it is whole, so that no half file is ever left; *saved* is on the disk. SAVE_FULL · SAVE_GONE · SAVE_FAILED */
export async function saveFile(path: string, content: Uint8Array): Promise<Result<{ path: string }>> {
  const beside = join(dirname(path), partName(randomUUID()));
  beginPart(beside);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    syncFolder(dirname(path));
    return done({ path });
  } catch (error) {
    return placeFault(error);
  } finally {
    endPart(beside);
  }
}
