import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a folder: its path from there, and its bytes, one character each, to look for text in. */
export const filesIn = (folder: string): readonly { readonly path: string; readonly bytes: string }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    return [{ path: path.slice(folder.length + 1), bytes: readFileSync(path, 'latin1') }];
  });
