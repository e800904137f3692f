import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** What the archive claims that the part unpacks to; the truth unless told. */
  readonly claims?: number;
}

/** An archive made by hand, also one that lies. Source: PKWARE APPNOTE, 4.3. */
export function zip(parts: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claims } of parts) {
    const content = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);
    const packed = deflateRawSync(content, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed]);
    const entry = Buffer.alloc(20);
    entry.writeUInt32LE(offset, 14);
    // A directory entry has the same fields after "made by", and its own offset before the name.
    directory.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0]),
        fields,
        Buffer.alloc(10),
        entry.subarray(14, 18),
        Buffer.from(name),
      ]),
    );
    chunks.push(local);
    offset += local.length;
  }
  const whole = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(whole.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, whole, end]));
}

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="${RELS}">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook around sheets that are given as the XML of their rows. */
export const workbook = (sheets: readonly string[], rest: readonly Part[] = []): Uint8Array =>
  zip([
    { name: '_rels/.rels', text: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${NS}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map((_sheet, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...sheets.map(
          (_sheet, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const,
        ),
        ['rS', 'styles', 'styles.xml'],
        ['rT', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    ...sheets.map((rows, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: `<worksheet xmlns="${NS}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
    ...rest,
  ]);

/** A row of texts and numbers. */
export const row = (line: number, cells: readonly (string | number)[]): string =>
  `<row r="${line}">${cells
    .map((cell, at) =>
      typeof cell === 'number'
        ? `<c r="${String.fromCharCode(65 + at)}${line}"><v>${cell}</v></c>`
        : `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join('')}</row>`;
