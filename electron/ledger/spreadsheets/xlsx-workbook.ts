import { posix } from 'node:path';
import { decodeText } from './decode';
import type { Archive } from './unzip';
import { readXml } from './xml';

/** Where the parts of a workbook are that a list is read from. */
export interface Workbook {
  /** Sheets that people see, in their order. */
  readonly sheets: readonly string[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** What a part points at. Source: ECMA-376 part 2, Relationships. */
function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  readXml(decodeText(archive.read(path)), {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      relations.push({
        id: attribute('Id') ?? '',
        kind: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return relations;
}

/** Null for an archive that is no workbook. Throws PartError and XmlError. */
export function readWorkbook(archive: Archive): Workbook | null {
  if (!archive.has('_rels/.rels')) return null;
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.path;
  if (main === undefined || !archive.has(main)) return null;
  const relations = relationsOf(archive, main);
  const sheets: string[] = [];
  readXml(decodeText(archive.read(main)), {
    open: (name, attribute) => {
      if (name !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
      const id = attribute('r:id') ?? attribute('id');
      const sheet = relations.find((relation) => relation.id === id && relation.kind === 'worksheet');
      if (sheet !== undefined) sheets.push(sheet.path);
    },
  });
  const pathOf = (wanted: string): string | null =>
    relations.find(({ kind, path }) => kind === wanted && archive.has(path))?.path ?? null;
  return { sheets, sharedStrings: pathOf('sharedStrings'), styles: pathOf('styles') };
}
