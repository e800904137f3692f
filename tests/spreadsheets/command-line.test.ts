import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../electron/ledger/cli/exit';
import { importCommand } from '../../electron/ledger/cli/import';
import { listExportCommand } from '../../electron/ledger/cli/list-export';
import { Ledger } from '../../electron/ledger/ledger';
import { scratch } from '../ledger/harness/stall';
import { fixtureText } from './harness/lists';

const at = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const families = at('families.csv');
const messy = at('products-messy.csv');

let folder = '';
let out = '';
let err = '';
beforeEach(() => {
  folder = scratch();
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

const file = (name: string) => join(folder, name);
function made(name: string, content: string | Uint8Array): string {
  writeFileSync(file(name), content);
  return file(name);
}
const report = (): {
  families: object;
  products: object;
  faults: { file: string; line: number; code: string }[];
} => JSON.parse(out) as never;

describe('import on the command line', () => {
  const expected = JSON.parse(fixtureText('products-messy.expected.json')) as { faults: object[] };

  test('makes the ledger, imports the good rows, names each fault, and ends well', () => {
    expect(importCommand([file('a.ledger'), '--families', families, '--products', messy])).toBe(0);
    expect(report()).toEqual({
      families: { added: 40, changed: 0, refused: 0 },
      products: { added: 185, changed: 0, refused: 29 },
      faults: expected.faults.map((fault) => ({ file: messy, ...fault })),
    });
    expect(err).toBe('');
    out = '';
    expect(importCommand([file('a.ledger'), `--products=${messy}`, `--families=${families}`])).toBe(0);
    expect(report()).toMatchObject({
      families: { added: 0, changed: 0 },
      products: { added: 0, changed: 0, refused: 29 },
    });
  });

  test('leaves a ledger into which its organiser can get: nobody has a PIN, so the first one chooses', () => {
    importCommand([file('a.ledger'), '--families', families]);
    const opened = Ledger.open(file('a.ledger'));
    if (!opened.ok) throw new Error(opened.error.code);
    const ask = (channel: string) => opened.value.call({ kind: 'nobody' }, channel, {});
    expect(ask('people.access')).toMatchObject({ value: { claimable: true } });
    expect(ask('people.onDuty')).toMatchObject({ value: [{ role: 'organiser' }] });
    opened.value.close();
  });

  test('in a dry run says the same and makes nothing', () => {
    expect(importCommand([file('a.ledger'), '--families', families, '--products', messy, '--dry-run'])).toBe(
      0,
    );
    expect(report()).toMatchObject({ families: { added: 40 }, products: { added: 185, refused: 29 } });
    expect(existsSync(file('a.ledger'))).toBe(false);
    importCommand([file('a.ledger'), '--families', families]);
    const before = readFileSync(file('a.ledger'));
    importCommand([file('a.ledger'), '--products', messy, '--dry-run']);
    expect(readFileSync(file('a.ledger')).equals(before)).toBe(true);
  });

  test('with neither list makes an empty stall', () => {
    expect(importCommand([file('a.ledger')])).toBe(0);
    expect(report()).toMatchObject({ families: { added: 0 }, products: { added: 0 }, faults: [] });
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.csv', '', /^empty\.csv has no rows\.$/m],
    ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /before 2007/],
    ['quote.csv', 'اسم,سعر\n"أ,1\n', /never closed/],
    ['columns.csv', 'a,b\n1,2\n', /no column that is known to say: nameAr/],
    ['wide.csv', `${'x,'.repeat(300)}x\n`, /too big/],
  ])(
    'that cannot read %s says why in a sentence, fails, and leaves no ledger behind',
    (name, content, sentence) => {
      expect(importCommand([file('a.ledger'), '--products', made(name, content)])).not.toBe(0);
      expect(err).toMatch(sentence);
      expect(out).toBe('');
      expect(existsSync(file('a.ledger'))).toBe(false);
    },
  );

  test('of a file that is not there, or a folder, or into a folder that is not there, says so', () => {
    expect(() => importCommand([file('a.ledger'), '--products', file('none.csv')])).toThrow(UsageError);
    expect(() => importCommand([file('a.ledger'), '--products', folder])).toThrow(/is not a file/);
    expect(() => importCommand([join(folder, 'no', 'a.ledger'), '--families', families])).toThrow(
      /FILE_MISSING/,
    );
    expect(() => importCommand([made('text.ledger', 'no ledger'), '--families', families])).toThrow(
      /FILE_CORRUPT/,
    );
    expect(() => importCommand(['--families', families])).toThrow(UsageError);
  });
});

describe('list-export on the command line', () => {
  test.each(['csv', 'xlsx'])('writes lists as %s that come in again without a difference', async (format) => {
    importCommand([file('a.ledger'), '--families', families, '--products', messy]);
    for (const what of ['families', 'products']) {
      await listExportCommand([
        file('a.ledger'),
        '--what',
        what,
        '--format',
        format,
        '--out',
        file(`${what}.${format}`),
      ]);
    }
    out = '';
    importCommand([
      file('a.ledger'),
      '--families',
      file(`families.${format}`),
      '--products',
      file(`products.${format}`),
    ]);
    expect(report()).toEqual({
      families: { added: 0, changed: 0, refused: 0 },
      products: { added: 0, changed: 0, refused: 0 },
      faults: [],
    });
  });

  test('never writes a phone unless it was asked to', async () => {
    importCommand([file('a.ledger'), '--families', families]);
    const written = async (...flags: string[]) => {
      await listExportCommand([
        file('a.ledger'),
        '--what',
        'families',
        '--format',
        'csv',
        '--out',
        file('f.csv'),
        ...flags,
      ]);
      return readFileSync(file('f.csv'), 'utf8').includes('95807302');
    };
    expect([await written(), await written('--with-phones')]).toEqual([false, true]);
  });

  test('makes no ledger where there is none', async () => {
    const asked = listExportCommand([
      file('none.ledger'),
      '--what',
      'families',
      '--format',
      'csv',
      '--out',
      file('f.csv'),
    ]);
    await expect(asked).rejects.toThrow(UsageError);
    expect(existsSync(file('none.ledger'))).toBe(false);
  });
});
