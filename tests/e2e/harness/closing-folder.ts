import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Every file within a folder by its name there, with `/` between, in the order of their names. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** What stands in a file, as far as any program reads text out of it; of a ledger, all its bytes. */
export const textIn = (path: string): string => {
  if (path.endsWith('.pdf')) return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  const bytes = readFileSync(path);
  if (!path.endsWith('.xlsx')) return bytes.toString(path.endsWith('.sqlite') ? 'latin1' : 'utf8');
  return Object.values(unzipSync(bytes))
    .map((entry) => Buffer.from(entry).toString('utf8'))
    .join('\n');
};
