import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/setup/places.mjs';

const RIGHT = 'db.pragma("synchronous = FULL")';
const WRONG = 'db.pragma("synchronous = OFF")';

/** Within the project, since the native SQLite is found from there. */
const cache = join(projectRoot, '.cache');

/**
 * The built program with one fault put in: it answers without waiting for the disk. For controls: a proof that would pass
 * with this one proves nothing.
 */
export function bundleThatNeverSyncs(): { bundle: string; remove: () => void } {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'faulty-'));
  cpSync(join(projectRoot, 'out/main'), folder, { recursive: true });
  let changed = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.cjs')) continue;
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(RIGHT)) continue;
    writeFileSync(path, text.replaceAll(RIGHT, WRONG));
    changed += 1;
  }
  if (changed !== 1)
    throw new Error(`The line that syncs is in ${changed} files of the bundle, and not in one.`);
  return {
    bundle: join(folder, 'ledger.cjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
