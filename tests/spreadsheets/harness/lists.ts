import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { Input, LedgerChannel, Output } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { Actor } from '../../../electron/ledger/command';
import { exhibitionInput, ORGANISER, Stall, system } from '../../ledger/harness/stall';

const folder = new URL('../../fixtures/', import.meta.url);

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
export const fixtureText = (name: string): string =>
  Buffer.from(fixture(name)).toString('utf8').replace('\uFEFF', '');

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

type Source = Input<'imports.preview'>['families'];

export const source = (
  bytes: Uint8Array | string,
  name = 'list.csv',
  mapping: object = {},
): NonNullable<Source> => ({
  name,
  bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes,
  mapping,
});

/** A ledger with an exhibition and nothing in it. */
export function emptyStall(): Stall {
  const stall = new Stall();
  stall.must('exhibition.create', {
    exhibition: exhibitionInput,
    till: { code: 'T1', name: '' },
    organiser: ORGANISER,
  });
  return stall;
}

export function look<C extends LedgerChannel>(stall: Stall, channel: C, input: Input<C>): Output<C> {
  const result = stall.call(channel, input) as Result<Output<C>>;
  if (result.ok) return result.value;
  throw new Error(`${channel} was refused: ${JSON.stringify(result.error)} ${stall.faults[0] ?? ''}`);
}

interface Sources {
  readonly families?: Source;
  readonly products?: Source;
}

export const preview = (
  stall: Stall,
  { families = null, products = null }: Sources,
): Output<'imports.preview'> => look(stall, 'imports.preview', { families, products });

export const tryCommit = (
  stall: Stall,
  { families = null, products = null, digest = null }: Sources & { readonly digest?: string | null },
  actor: Actor = system,
): Result<Output<'imports.commit'>> =>
  stall.call('imports.commit', { id: uuidv7(), families, products, digest }, actor) as Result<
    Output<'imports.commit'>
  >;

export function commit(stall: Stall, sources: Sources): Output<'imports.commit'> {
  const result = tryCommit(stall, sources);
  if (result.ok) return result.value;
  throw new Error(`The import was refused: ${JSON.stringify(result.error)} ${stall.faults[0] ?? ''}`);
}

export const none = { added: 0, changed: 0, refused: 0 };

/** A stall with the fixtures' families. */
export function stallOfFamilies(): Stall {
  const stall = emptyStall();
  commit(stall, { families: source(fixture('families.csv')) });
  return stall;
}
