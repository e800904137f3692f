import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { done, type Result } from '../../shared/result';
import { placeFault } from '../ledger/place-fault';

/** Writes beside the place and moves in when it is whole, so that no half file is ever left. SAVE_FULL · SAVE_GONE · SAVE_FAILED */
export async function saveFile(path: string, content: Uint8Array): Promise<Result<{ path: string }>> {
  const beside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return done({ path });
  } catch (error) {
    await rm(beside, { force: true });
    return placeFault(error);
  }
}
