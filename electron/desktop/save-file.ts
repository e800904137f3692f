import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { done, refuse, type Result } from '../../shared/result';

/** Writes beside the place and moves in when it is whole, so that no half file is ever left. SAVE_FAILED */
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
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refuse('SAVE_FAILED', { reason });
  }
}
