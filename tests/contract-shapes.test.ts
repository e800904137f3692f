import type { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { contract, type Channel } from '../shared/contract';
import { windowChannels } from '../shared/contract/windows';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** Every object and field of what a channel takes, by its path. */
function* fieldsOf(schema: Schema, path = ''): Generator<{ path: string; isStrict: boolean }> {
  const def = schema._zod.def as Def;
  if (def.type === 'object') {
    yield { path, isStrict: def.catchall?._zod.def.type === 'never' };
    for (const [key, part] of Object.entries(def.shape)) yield* fieldsOf(part, `${path}.${key}`);
  } else if (def.type === 'union') for (const option of def.options) yield* fieldsOf(option, path);
  else if (def.type === 'array') yield* fieldsOf(def.element, `${path}[]`);
  else if ('innerType' in def) yield* fieldsOf(def.innerType, path);
  else yield { path, isStrict: true };
}

const asked = [...new Set(Object.values(windowChannels).flatMap((channels) => [...channels]))] as Channel[];

describe('what a page may say', () => {
  test.each(asked)('%s takes no field that nobody named', (channel) => {
    const loose = [...fieldsOf(contract[channel].input)].filter(({ isStrict }) => !isStrict);
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test.each(asked)('%s takes no path and nothing that says who asks', (channel) => {
    const names = [...fieldsOf(contract[channel].input)].map(({ path }) => path);
    expect(names.filter((name) => /(path|file(?!s$)|folder|directory|url|actor|^\.by$)/i.test(name))).toEqual(
      [],
    );
  });
});
