import { inflateRawSync } from 'node:zlib';
import { done, refuse, type Result } from '../../../shared/result';
import { limits } from './limits';

/** The parts of an archive, each unpacked when it is asked for. */
export interface Archive {
  has(path: string): boolean;
  /** Throws PartError where the part is not there, is damaged, or makes all that was read too big. */
  read(path: string): Uint8Array;
}

/** Why a part cannot be read; carries the refusal out of a parser. */
export class PartError extends Error {
  readonly refusal: Result<never>;
  constructor(refusal: Result<never>) {
    super('a part of the archive cannot be read');
    this.refusal = refusal;
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const SHORTEST_END = 22;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - SHORTEST_END;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('no directory');
}

/** Reading outside the file throws RangeError. */
function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> | null {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveParts) return null;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    entries.set(name.toLowerCase(), {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  if (view.getUint32(entry.header, true) !== LOCAL_HEADER) throw new RangeError('no header');
  const lengths = view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  const start = entry.header + 30 + lengths;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new RangeError('unknown method');
  // However little an archive says that it holds, no more than this is ever unpacked.
  return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const broken = (): Result<never> => refuse('BAD_FILE', { reason: 'broken' });

/** Opens a ZIP archive. Unpacks no more than `limits.unpackedBytes` of it. BAD_FILE (`reason`: broken) · TOO_BIG (parts) */
export function openArchive(bytes: Uint8Array): Result<Archive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left: number = limits.unpackedBytes;
  try {
    const entries = readDirectory(bytes, view);
    if (entries === null) return refuse('TOO_BIG', { what: 'parts', most: limits.archiveParts });
    return done({
      has: (path) => entries.has(path.toLowerCase()),
      read: (path) => {
        const entry = entries.get(path.toLowerCase());
        if (entry === undefined) throw new PartError(broken());
        if (entry.isEncrypted) throw new PartError(refuse('BAD_FILE', { reason: 'encrypted' }));
        try {
          const part = unpack(bytes, view, entry, left);
          left -= part.length;
          return part;
        } catch (error) {
          throw new PartError(
            isTooLarge(error) ? refuse('TOO_BIG', { what: 'file', most: limits.unpackedBytes }) : broken(),
          );
        }
      },
    });
  } catch (error) {
    if (error instanceof RangeError) return broken();
    throw error;
  }
}
