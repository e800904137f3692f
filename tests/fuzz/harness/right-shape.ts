import fc from 'fast-check';
import type { z } from 'zod';
import { hostileTexts, usualNumbers, usualTexts } from './texts';

/** What was answered so far, to be named in later questions. */
export interface Pool {
  readonly ids: string[];
}

type Def = z.core.$ZodTypes['_zod']['def'];
type Any = fc.Arbitrary<unknown>;

const fits = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success;

/** Of many candidates those that the schema itself takes: its patterns and bounds need not be read. */
function candidates(schema: z.core.$ZodType, from: readonly unknown[], random: Any): Any {
  const taken = from.filter((value) => fits(schema, value));
  const lucky = random.filter((value) => fits(schema, value));
  if (taken.length === 0) throw new Error(`No candidate fits: ${JSON.stringify(schema._zod.def)}`);
  const usual = fc.constantFrom(...taken);
  // A pattern that random text hardly ever meets would look for ever.
  const isMetByChance =
    fc.sample(random, { numRuns: 60, seed: 1 }).filter((value) => fits(schema, value)).length > 6;
  return isMetByChance ? fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: lucky }) : usual;
}

const SOME_ID = '0199aaaa-0000-7000-8000-000000000001';

/** Mostly something that there is, and rather what was made lately. */
const idOf =
  ({ ids }: Pool) =>
  ([back, fresh, isNew]: [number, string, boolean]): string =>
    (isNew ? undefined : ids[ids.length - 1 - (back % Math.max(1, ids.length))]) ?? fresh;

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constant(new TextEncoder().encode('رمز المنتج,الاسم,السعر\nF01-900,عود,1.500\n')),
  fc.constant(Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 1, 0, 1, 0, 3, 0xff, 0xda, 0, 2])),
);

/** Values that a schema takes, derived from the schema. A kind of schema that it does not know is an error, not a gap. */
export function rightShape(schema: z.core.$ZodType, pool: Pool): Any {
  const def = schema._zod.def as Def;
  const inner = (part: z.core.$ZodType): Any => rightShape(part, pool);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, inner(part)])),
      );
    case 'string': {
      const isId = fits(schema, SOME_ID) && !fits(schema, 'T1');
      if (isId) return fc.tuple(fc.nat({ max: 500 }), fc.uuid({ version: 7 }), fc.boolean()).map(idOf(pool));
      return candidates(schema, [...usualTexts, ...hostileTexts], fc.string({ unit: 'binary' }));
    }
    case 'number':
      return candidates(schema, usualNumbers, fc.oneof(fc.integer(), fc.double()));
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'null':
      return fc.constant(null);
    case 'unknown':
      return fc.anything();
    case 'nullable':
      return fc.oneof(fc.constant(null), { weight: 3, arbitrary: inner(def.innerType) });
    case 'optional':
    case 'default':
      return fc.oneof(fc.constant(undefined), { weight: 3, arbitrary: inner(def.innerType) });
    case 'readonly':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in._zod.def.type === 'transform' ? def.out : def.in).filter((value) =>
        fits(schema, value),
      );
    case 'array':
      return fc
        .array(inner(def.element), { maxLength: 5 })
        .filter((list) => list.length > 0 || fits(schema, []));
    case 'tuple':
      return fc.tuple(...def.items.map(inner));
    case 'record':
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 4 });
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'custom':
      return bytes.filter((value) => fits(schema, value));
    case 'lazy':
      return fc.constant(null).chain(() => inner(def.getter()));
    default:
      throw new Error(`Teach the fuzzing what a ${def.type} is.`);
  }
}
