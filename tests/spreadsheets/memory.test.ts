import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { scratch } from '../ledger/harness/stall';
import { row, workbook, zip } from './harness/zip';

const cli = join(projectRoot, 'out/main/cli.cjs');

/** All that the program may use for its objects; one that needs more is ended by Node, with another code. */
const HEAP_MB = 384;
/** And for everything, the program itself and SQLite among it. */
const MOST_MB = 800;

let folder = '';
let peak = '';
beforeAll(() => {
  folder = scratch();
  peak = join(folder, 'peak.cjs');
  writeFileSync(
    peak,
    `process.on('exit', () => process.stderr.write(' peak=' + process.resourceUsage().maxRSS));`,
  );
});

/** Imports a file as an organiser would on the command line: what it said, and the most memory that it held, in MB. */
function importing(bytes: Uint8Array) {
  const file = join(folder, 'list.xlsx');
  writeFileSync(file, bytes);
  const args = [`--max-old-space-size=${HEAP_MB}`, '--require', peak, cli];
  const { status, signal, stderr, stdout } = spawnSync(
    process.execPath,
    [...args, 'import', join(folder, 'memory.ledger'), '--products', file],
    { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  );
  const [, kilobytes] = / peak=(\d+)/.exec(stderr) ?? [];
  return { status, signal, said: `${stdout}${stderr}`, megabytes: Number(kilobytes) / 1024 };
}

const head = row(1, ['رمز المنتج', 'رمز الأسرة', 'الاسم', 'السعر']);
const sheet = (xml: string): Uint8Array => workbook([xml]);
const shared = (text: string): Uint8Array =>
  workbook([`${head}<row><c t="s"><v>0</v></c></row>`], [{ name: 'xl/sharedStrings.xml', text }]);
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

test.each<[string, () => Uint8Array]>([
  ['200 MB of blanks in a part of 200 kB', () => sheet(`${head}${' '.repeat(200 * 2 ** 20)}`)],
  [
    'an archive in an archive in an archive',
    () => {
      let inner = zip([{ name: 'a.xml', text: ' '.repeat(50 * 2 ** 20) }]);
      for (let depth = 0; depth < 3; depth += 1) inner = zip([{ name: 'xl/workbook.xml', text: inner }]);
      return inner;
    },
  ],
  [
    'a cell of 90 MB',
    () => sheet(`${head}<row><c t="inlineStr"><is><t>${'x'.repeat(90 * 2 ** 20)}</t></is></c></row>`),
  ],
  ['an attribute of 90 MB', () => sheet(`${head}<row><c r="${'A'.repeat(90 * 2 ** 20)}"><v>1</v></c></row>`)],
  ['elements in elements, three million deep', () => sheet(`${head}${'<a>'.repeat(3_000_000)}`)],
  ['ten million shared texts', () => shared(`<sst>${'<si/>'.repeat(10_000_000)}</sst>`)],
  [
    'a billion laughs',
    () => shared(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`),
  ],
  ['two million cells in a row', () => sheet(`${head}<row>${'<c><v>1</v></c>'.repeat(2_000_000)}</row>`)],
  ['a million columns of text', () => utf8(`رمز المنتج,${'x,'.repeat(1_000_000)}x\n`)],
  ['quotation marks alone', () => utf8('"'.repeat(30 * 2 ** 20))],
  ['separators alone', () => utf8(','.repeat(30 * 2 ** 20))],
  ['breaks alone', () => utf8('\n'.repeat(30 * 2 ** 20))],
])('%s: refused, and the memory of the program stays as small as with any other list', (_name, made) => {
  const { status, signal, said, megabytes } = importing(made());
  expect(signal).toBeNull();
  // One sentence that says what is wrong with it.
  expect(said).toMatch(/^list\.xlsx (?:is|has|can)/m);
  expect(status).not.toBe(0);
  expect(megabytes).toBeLessThan(MOST_MB);
});
