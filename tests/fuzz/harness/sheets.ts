import fc from 'fast-check';
import { workbook, zip } from '../../spreadsheets/harness/zip';
import { hostileTexts, usualTexts } from './texts';

/** What stands in a cell of somebody's list: what is right, what attacks, and what a broken program left there. */
const cell = fc.oneof(
  fc.constantFrom(
    ...usualTexts,
    ...hostileTexts.filter((text) => text.length < 1_000),
    '1.500',
    '١٫٥٠٠',
    '12,5',
    '1E+12',
    '#REF!',
    '=1+1',
    "=cmd|'/c calc'!A0",
    '\uFF1D1+1',
    'حبة',
    'كجم',
    '\uD83D',
    '\u0000',
    'x\u0000y',
    '\uFEFF',
    '"',
    '""',
    '\r',
    '\n',
    '\t',
    ';',
    'نعم',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.nat({ max: 100_000 }).map(String),
);

/** The names of columns, so that what is below is read as a list and not thrown away for its first row. */
const heads = fc.constantFrom<readonly string[]>(
  ['رمز المنتج', 'رمز الأسرة', 'الاسم', 'السعر'],
  ['product code', 'family code', 'name', 'price', 'unit', 'barcode', 'quantity'],
  ['رمز الأسرة', 'اسم الأسرة', 'الهاتف', 'الولاية'],
  ['السعر', 'السعر', 'السعر'],
  ['__proto__', 'constructor', ''],
);
const manyRows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 });

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const quotings: readonly ((text: string) => string)[] = [
  quoted,
  (text) => text,
  // One that opens and does not close, or closes too early.
  (text) => `"${text}`,
  (text) => `${text}"x`,
];

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => swapped(`\uFEFF${text}`),
  // An odd byte at the end, as where a copy was cut.
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').subarray(0, -1),
  // Whatever these bytes are, they are no UTF-8: read as Windows-1256.
  (text) => Buffer.from(text, 'latin1'),
];

const csv = fc
  .tuple(
    heads,
    manyRows,
    fc.constantFrom(',', ';', '\t', '|'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom(...quotings),
    fc.constantFrom(...encodings),
  )
  .map(([head, body, between, end, quote, encode]) =>
    encode(
      [head.map(quoted), ...body.map((row) => row.map(quote))].map((row) => row.join(between)).join(end),
    ),
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const xmlText = fc.oneof(
  { weight: 4, arbitrary: cell.map(escaped) },
  { weight: 1, arbitrary: cell },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&lol;',
      '&#0;',
      '&#x110000;',
      '&#xD800;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<?x?>',
      '<c>',
    ),
  },
);

const reference = fc.constantFrom(
  '',
  'A1',
  'B2',
  'XFD1048576',
  'ZZZZZZ1',
  'A0',
  'A99999999999',
  '1A',
  '\u0661',
  '-',
);
const xmlCell = fc
  .tuple(fc.constantFrom('s', 'inlineStr', 'str', 'b', 'e', 'n', 'd', '', 'x'), reference, xmlText)
  .map(([type, ref, text]) => {
    const content = type === 'inlineStr' ? `<is><t>${text}</t></is>` : `<f>${text}</f><v>${text}</v>`;
    return `<c${ref === '' ? '' : ` r="${ref}"`} t="${type}">${content}</c>`;
  });
const xmlRows = fc
  .array(fc.tuple(reference, fc.array(xmlCell, { maxLength: 6 })), { maxLength: 12 })
  .map((list) => list.map(([ref, cells]) => `<row r="${ref}">${cells.join('')}</row>`).join(''));

const LAUGHS = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY lol "&a;&a;&a;&a;">]>';

/** Parts beside the sheets: the right ones, lies, and another archive. */
const morePart = fc
  .tuple(
    fc.constantFrom(
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      '_rels/.rels',
      '../../outside.xml',
      'xl/embeddings/inner.xlsx',
      '__proto__',
    ),
    fc.oneof(
      xmlText.map((text) => `<sst><si><t>${text}</t></si><si><r><t>${text}</t></r></si></sst>`),
      fc.constantFrom(
        `${LAUGHS}<sst/>`,
        '',
        '<',
        '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      fc.constant(zip([{ name: 'a.xml', text: 'x'.repeat(10_000) }])),
    ),
    fc.constantFrom(undefined, 0, 1, 2 ** 31, 2 ** 32 - 1),
  )
  .map(([name, text, claims]) => ({ name, text, ...(claims === undefined ? {} : { claims }) }));

const xlsx = fc
  .tuple(fc.array(xmlRows, { maxLength: 3 }), fc.array(morePart, { maxLength: 3 }))
  .map(([sheets, more]) => workbook(sheets, more));

/** A file after an accident: cut, with bytes changed, or with a piece of it twice. */
const broken = (file: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(file, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 }), fc.nat())
    .map(([bytes, changes, cut]) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, to] of changes) if (copy.length > 0) copy[at % copy.length] = to;
      return cut % 3 === 0 ? copy.subarray(0, cut % (copy.length + 1)) : copy;
    });

/** Files as they may lie on a stick that somebody brings. */
export const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: csv },
  { weight: 2, arbitrary: xlsx },
  { weight: 1, arbitrary: broken(csv) },
  { weight: 2, arbitrary: broken(xlsx) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
);

/** A list that is right in all but its names and prices: it is taken, and what stands in it comes onto every screen. */
export const soundList: fc.Arbitrary<Uint8Array> = fc
  .array(fc.tuple(fc.constantFrom('F01', 'F02', 'F03'), cell, fc.constantFrom('1.500', '٢٫٢٥٠', '0', 'x')), {
    minLength: 1,
    maxLength: 15,
  })
  .map((rows) =>
    Buffer.from(
      [
        'رمز المنتج,رمز الأسرة,الاسم,السعر',
        ...rows.map(
          ([family, name, price], at) => `${family}-${at + 500},${family},${quoted(name)},${price}`,
        ),
      ].join('\n'),
      'utf8',
    ),
  );
