import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { Sheet } from '../../shared/domain/lists/sheet';
import type { Result } from '../../shared/result';
import { decodeWindows1256 } from '../../electron/ledger/spreadsheets/windows-1256';
import { readSpreadsheet } from '../../electron/ledger/spreadsheets/read-spreadsheet';
import { bytesOf, fixture, fixtureText } from './harness/lists';
import { row, workbook } from './harness/zip';

const first = (read: Result<Sheet[]>): Sheet => {
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value[0] ?? [];
};
const cells = (bytes: Uint8Array): (readonly string[])[] =>
  first(readSpreadsheet(bytes)).map((one) => one.cells);
const linesOf = (text: string): number[] => first(readSpreadsheet(bytesOf(text))).map(({ line }) => line);

const clean = fixtureText('products.csv').replaceAll('\r\n', '\n');
const wanted = cells(fixture('products.csv'));

/** Windows-1256 as Node's own table has it. */
function toWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const little = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(order === 'le' ? little : little.swap16());
};

describe('the same list, however it was saved', () => {
  test.each<[string, () => Uint8Array]>([
    ['UTF-8 without its mark', () => bytesOf(clean)],
    ['UTF-8 with its mark', () => fixture('products.csv')],
    ['UTF-16 little end first', () => utf16(clean, 'le', true)],
    ['UTF-16 big end first', () => utf16(clean, 'be', true)],
    ['UTF-16 little end first, without its mark', () => utf16(clean, 'le', false)],
    ['UTF-16 big end first, without its mark', () => utf16(clean, 'be', false)],
    ['Windows-1256', () => toWindows1256(clean)],
    ['with semicolons', () => bytesOf(clean.replaceAll(',', ';'))],
    ['with tabs', () => bytesOf(clean.replaceAll(',', '\t'))],
    [
      'with tabs in UTF-16, as Excel says "Unicode text"',
      () => utf16(clean.replaceAll(',', '\t'), 'le', true),
    ],
    ['with the line breaks of Windows', () => bytesOf(clean.replaceAll('\n', '\r\n'))],
    ['with the line breaks of old Macs', () => bytesOf(clean.replaceAll('\n', '\r'))],
    ['with every cell quoted', () => bytesOf(clean.replaceAll(/[^,\n]+/g, '"$&"'))],
  ])('comes out the same: %s', (_name, bytes) => {
    expect(cells(bytes())).toEqual(wanted);
  });

  test('Windows-1256 is read letter by letter as the standard says', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(decodeWindows1256(all)).toBe(new TextDecoder('windows-1256').decode(all));
  });

  test('an English header with a comma in Arabic text keeps its columns', () => {
    expect(cells(bytesOf('code;name;price\nF01-001;"لبان; ملون";1.000\n'))[1]).toEqual([
      'F01-001',
      'لبان; ملون',
      '1.000',
    ]);
  });

  test('a first line that tells Excel the delimiter is no header', () => {
    expect(first(readSpreadsheet(bytesOf('sep=;\ncode;name\nF01;أ\n')))).toEqual([
      { line: 2, cells: ['code', 'name'] },
      { line: 3, cells: ['F01', 'أ'] },
    ]);
  });
});

describe('the line that a fault names is the line in the file', () => {
  test('blank lines count, and cells that go on over lines count each of theirs', () => {
    expect(linesOf('a,b\n\n"x\ny",1\n,,\nz,2\n')).toEqual([1, 3, 6]);
    expect(linesOf('a,b\r\n"x\r\n\r\ny",1\r\nz,2\r\n')).toEqual([1, 2, 5]);
  });

  test('a quotation mark within a text is only a letter', () => {
    expect(cells(bytesOf('a,b\nقدر 12" كبير,1\n'))[1]).toEqual(['قدر 12" كبير', '1']);
  });

  test('a quotation that is never closed is told, with its line', () => {
    expect(readSpreadsheet(bytesOf('a,b\n"x,1\ny,2\n'))).toMatchObject({
      ok: false,
      error: { code: 'BAD_FILE', details: { reason: 'quote' } },
    });
  });

  test('an apostrophe that our exports put before a formula is taken off, and only that one', () => {
    expect(cells(bytesOf(`a,b,c,d\n'=1+1,''=1,'abc,=2\n`))[1]).toEqual(['=1+1', `'=1`, `'abc`, '=2']);
  });
});

describe('XLSX', () => {
  test('rows keep their numbers over gaps, and cells their columns', () => {
    const rows = row(1, ['رمز', 'اسم']) + '<row r="5"><c r="B5" t="inlineStr"><is><t>لبان</t></is></c></row>';
    expect(first(readSpreadsheet(workbook([rows])))).toEqual([
      { line: 1, cells: ['رمز', 'اسم'] },
      { line: 5, cells: ['', 'لبان'] },
    ]);
  });

  test('a percent that a person sees as 12.5% is 12.5%, not 0.125: commissions keep their hundredfold', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/><numFmt numFmtId="165" formatCode="0.0\\ %"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
    const rows = `<row r="1"><c r="A1" s="1"><v>0.125</v></c><c r="B1" s="2"><v>12.5</v></c><c r="C1" s="3"><v>7.0000000000000007E-2</v></c><c r="D1"><v>0.125</v></c></row>`;
    const book = workbook([rows], [{ name: 'xl/styles.xml', text: styles }]);
    expect(cells(book)).toEqual([['12.5%', '12.5', '7%', '0.125']]);
  });

  test('numbers lose the noise of binary fractions and no digit of a barcode', () => {
    const rows = `<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>6280050100019</v></c><c r="C1"><v>6.280050100019E12</v></c><c r="D1"><v>1.2949999999999999</v></c></row>`;
    expect(cells(workbook([rows]))).toEqual([['0.3', '6280050100019', '6280050100019', '1.295']]);
  });

  test('formatted texts, formulas, yes and no, errors and escapes come out as they are seen', () => {
    const strings = `<sst><si><r><t>لبا</t></r><r><t xml:space="preserve">ن </t></r><rPh><t>x</t></rPh></si><si><t>a_x000A_b &amp; &#x1F600;</t></si></sst>`;
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1&amp;B1</f><v>نتيجة</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><f>1+1</f></c><c r="G1"><v>2</v></c></row>`;
    const book = workbook([rows], [{ name: 'xl/sharedStrings.xml', text: strings }]);
    expect(cells(book)).toEqual([['لبان ', 'a\nb & 😀', 'نتيجة', 'TRUE', '#N/A', '', '2']]);
  });

  test('is read as another’s reader reads it', async () => {
    const table = [
      ['رمز', 'اسم', 'سعر', 'ملاحظة'],
      ['F01-001', 'قهوة "خاصة" <b>', 7.5, null],
      ['F01-002', '=HYPERLINK("x")', 0.105, 'سطر\nآخر'],
    ];
    const file = await writeExcelFile(table).toBuffer();
    const other = (await readSheet(file)).map((cellsOf) =>
      cellsOf.map((cell) => (cell === null ? '' : String(cell))),
    );
    const ours = cells(new Uint8Array(file)).map((one) => [...one, '', '', ''].slice(0, 4));
    expect(ours).toEqual(other);
  });

  test('hidden sheets are not read', () => {
    const book = Buffer.from(workbook([row(1, ['سر']), row(1, ['معلن'])]));
    expect(first(readSpreadsheet(new Uint8Array(book)))[0]?.cells).toEqual(['سر']);
  });
});
