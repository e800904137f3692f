import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../electron/ledger/spreadsheets/read-spreadsheet';
import { limits } from '../../electron/ledger/spreadsheets/limits';
import { bytesOf, commit, look, preview, source, stallOfFamilies } from './harness/lists';
import { row, workbook, zip } from './harness/zip';

const refusal = (bytes: Uint8Array) => {
  const read = readSpreadsheet(bytes);
  return read.ok
    ? 'read'
    : `${read.error.code} ${String(read.error.details['reason'] ?? read.error.details['what'] ?? '')}`;
};

/** What reading a file adds to the memory of the process at its peak, in MB, as far as Node can say. */
function memoryOf(work: () => void): number {
  const before = process.memoryUsage().rss;
  work();
  return (process.memoryUsage().rss - before) / 2 ** 20;
}

describe('a file that is no spreadsheet is told so', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'BAD_FILE empty'],
    ['blank lines', bytesOf('\n \n,,\n'), 'BAD_FILE empty'],
    [
      'an Excel file of before 2007, or with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'BAD_FILE old-excel',
    ],
    ['a PDF', bytesOf('%PDF-1.7 …'), 'BAD_FILE not-a-sheet'],
    ['half an archive', workbook([row(1, ['a'])]).slice(0, 300), 'BAD_FILE broken'],
    [
      'an archive of something else',
      zip([{ name: 'word/document.xml', text: '<a/>' }]),
      'BAD_FILE not-a-sheet',
    ],
    ['a workbook without a sheet', workbook([]), 'BAD_FILE not-a-sheet'],
    ['a sheet without a cell', workbook(['']), 'BAD_FILE empty'],
    ['broken XML', workbook(['<row r="1"><c></row>']), 'BAD_FILE broken'],
    [
      'a sheet that is not there',
      zip([...'x'].map(() => ({ name: '_rels/.rels', text: '<Relationships/>' }))),
      'BAD_FILE not-a-sheet',
    ],
  ])('%s', (_name, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test('nothing that anybody could send throws: every cut and every changed byte of a real file', () => {
    const file = workbook([row(1, ['رمز', 'اسم']) + row(2, ['F01', 'أ'])]);
    for (let at = 0; at < file.length; at += 3) {
      expect(readSpreadsheet(file.slice(0, at)).ok).toBe(false);
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(() => readSpreadsheet(changed)).not.toThrow();
    }
  });
});

describe('a file cannot fill the memory', () => {
  test('an archive that unpacks to a thousand times its size is refused, whatever it claims', () => {
    const bomb = `<row r="1">${' '.repeat(200 * 2 ** 20)}</row>`;
    const file = zip([
      {
        name: '_rels/.rels',
        text: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
      },
      {
        name: 'xl/workbook.xml',
        text: '<workbook><sheets><sheet name="a" r:id="a" xmlns:r="r"/></sheets></workbook>',
      },
      { name: 'xl/s.xml', text: bomb, claims: 10 },
    ]);
    expect(file.length).toBeLessThan(limits.fileBytes);
    const grown = memoryOf(() => expect(refusal(file)).toBe('TOO_BIG file'));
    expect(grown).toBeLessThan(400);
  });

  test('entities that grow without end are not even declared', () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
    const parts = [
      {
        name: '_rels/.rels',
        text: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>',
      },
      {
        name: 'xl/workbook.xml',
        text: '<workbook><sheets><sheet name="a" r:id="a" xmlns:r="r"/></sheets></workbook>',
      },
      { name: 'xl/s.xml', text: bomb },
    ];
    expect(refusal(zip(parts))).toBe('BAD_FILE broken');
  });

  test('one cell in the last column, or in row a billion, costs no more than any other', () => {
    const far = workbook([`${row(1, ['a'])}<row r="2"><c r="XFD2"><v>1</v></c></row>`]);
    expect(refusal(far)).toBe('TOO_BIG columns');
    const low = workbook([`${row(1, ['a'])}<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>`]);
    const grown = memoryOf(() => expect(refusal(low)).toBe('read'));
    expect(grown).toBeLessThan(50);
  });

  test('blank cells and rows that a program added to the end are no columns and no rows', () => {
    expect(refusal(bytesOf(`a,b\n1,2${','.repeat(20_000)}\n${','.repeat(20_000)}\n`))).toBe('read');
    expect(
      refusal(
        workbook([
          `${row(1, ['a'])}<row r="2"><c r="XFD2"/><c r="ZZZ2" t="inlineStr"><is><t> </t></is></c></row>`,
        ]),
      ),
    ).toBe('read');
  });

  test.each<[string, () => Uint8Array, string]>([
    ['a million columns', () => bytesOf(`${'a,'.repeat(1_000_000)}a\n`), 'TOO_BIG columns'],
    ['a million rows', () => bytesOf('a,b\n'.repeat(1_000_000)), 'TOO_BIG rows'],
    [
      'a million rows in XLSX',
      () => workbook([Array.from({ length: 1_000_000 }, () => '<row><c><v>1</v></c></row>').join('')]),
      'TOO_BIG rows',
    ],
    ['a cell of a million letters', () => bytesOf(`a,b\n${'x'.repeat(1_000_000)},1\n`), 'TOO_BIG cell'],
    ['a quotation over the whole file', () => bytesOf(`a,b\n"${'x\n'.repeat(9_000_000)}`), 'TOO_BIG cell'],
    ['more bytes than are read at once', () => new Uint8Array(limits.fileBytes + 1), 'TOO_BIG file'],
    [
      'more shared texts than rows have cells',
      () =>
        workbook(
          [row(1, ['a'])],
          [{ name: 'xl/sharedStrings.xml', text: `<sst>${'<si/>'.repeat(2_000_000)}</sst>` }],
        ),
      'TOO_BIG texts',
    ],
    [
      'one text, named by every cell',
      () =>
        workbook(
          [Array.from({ length: 40_000 }, () => '<row><c t="s"><v>0</v></c></row>').join('')],
          [{ name: 'xl/sharedStrings.xml', text: `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>` }],
        ),
      'TOO_BIG letters',
    ],
  ])('%s', (_name, bytes, code) => {
    expect(refusal(bytes())).toBe(code);
  });
});

describe('names that would break a screen or a spreadsheet', () => {
  const header = 'رمز المنتج,رمز الأسرة,الاسم,السعر\n';

  test('10,000 letters are refused for that row alone', () => {
    const stall = stallOfFamilies();
    const report = commit(stall, {
      products: source(`${header}F01-001,F01,${'ل'.repeat(10_000)},1\nF01-002,F01,لبان,1\n`),
    });
    expect(report).toMatchObject({
      products: { added: 1, refused: 1 },
      faults: [{ line: 2, code: 'TEXT_TOO_LONG' }],
    });
    stall.close();
  });

  test('marks that turn a text around, controls and half letters are dropped; markup is only a text', () => {
    const stall = stallOfFamilies();
    const names = [
      '\u202Eنابل\u202C \u2066x\u2069',
      'ل\u0007ب\u0000ان',
      'لبان \uD83D',
      '<script>alert(1)</script>',
      '"=cmd|\'/c calc\'!A0"',
    ];
    commit(stall, {
      products: source(header + names.map((name, at) => `F01-00${at + 1},F01,${name},1`).join('\n')),
    });
    expect(look(stall, 'products.table', {}).map(({ nameAr }) => nameAr)).toEqual([
      'نابل x',
      'ل ب ان',
      'لبان',
      '<script>alert(1)</script>',
      "=cmd|'/c calc'!A0",
    ]);
    stall.close();
  });

  test('a name of which nothing can be seen is a missing name', () => {
    const stall = stallOfFamilies();
    const { faults } = commit(stall, { products: source(`${header}F01-001,F01,\u200F\u200B \u00AD,1\n`) });
    expect(faults).toMatchObject([{ code: 'MISSING_NAME' }]);
    stall.close();
  });

  test('a code with a break or an invisible letter in it, or of 33 letters, is refused', () => {
    const stall = stallOfFamilies();
    const { products } = preview(stall, {
      products: source(`${header}"F01\n\u2060-1",F01,أ,1\n${'x'.repeat(33)},F01,ب,1\n__proto__,F01,ج,1\n`),
    });
    expect(products?.rows.map(({ outcome, fault }) => fault ?? outcome)).toEqual([
      'BAD_CODE',
      'BAD_CODE',
      'added',
    ]);
    stall.close();
  });
});
