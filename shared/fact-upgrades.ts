import type { z } from 'zod';
import { factKinds } from './facts';
import { done, refuse, type Result } from './result';

/** Turns a payload of one version into one of the next. What was written is never touched: only the reading changes. */
export type Upgrade = (payload: unknown) => unknown;

/** One kind of fact: the version that is written now, its shape, and how older ones are read. */
export interface KindRegistry {
  readonly version: number;
  readonly payload: z.ZodType;
  /** By the version that is read: `1` makes a payload of version 1 into one of version 2. */
  readonly upgrades?: Readonly<Record<number, Upgrade>>;
}

export type FactRegistry = Readonly<Record<string, KindRegistry>>;

/** All kinds of today; a kind that gets a second version gets its upgrade here: `{ ...kind, upgrades: { 1: … } }`. */
export const currentFacts: FactRegistry = factKinds;

/** Whether a fact of this kind and version can be read here. FACT_NEWER where a newer program wrote it. */
export function canRead(
  kind: string,
  version: number,
  registry: FactRegistry = currentFacts,
): Result<KindRegistry> {
  const known = Object.hasOwn(registry, kind) ? registry[kind] : undefined;
  if (known === undefined || version > known.version) {
    return refuse('FACT_NEWER', { kind, version, program: known?.version ?? 0 });
  }
  return done(known);
}

/**
 * A payload as it stands in the journal, brought to the version of today. FACT_NEWER where a newer program wrote
 * it. Throws where it is not of its kind's shape, or an upgrade is missing: the journal or the program is broken.
 */
export function readPayload(
  fact: { readonly kind: string; readonly version: number; readonly payload: string },
  registry: FactRegistry = currentFacts,
): Result<unknown> {
  const known = canRead(fact.kind, fact.version, registry);
  if (!known.ok) return known;
  let payload: unknown = JSON.parse(fact.payload);
  for (let version = fact.version; version < known.value.version; version += 1) {
    const upgrade = known.value.upgrades?.[version];
    if (upgrade === undefined)
      throw new Error(`There is no upgrade of ${fact.kind} from version ${version}.`);
    payload = upgrade(payload);
  }
  return done(known.value.payload.parse(payload));
}
