import type { FactKind, Payload } from '../../../shared/facts';
import { refuse, done, type Result } from '../../../shared/result';
import type { CommandContext } from '../command';
import { all, each, openReadable, type ReadableDb } from '../database';
import { readableHere } from '../fact-versions';
import { readFact, type FactRow } from '../facts';
import { admit } from '../migrate';
import { keepPhoto } from '../photos/commands';
import { photosOfProducts, type ProductPhoto } from '../photos/queries';

/** What a practice may know of a true exhibition: its rules, its families' names, its goods and how many there are. */
export interface Goods {
  readonly exhibition: Payload<'exhibition.saved'>;
  readonly limits: Payload<'limits.saved'> | undefined;
  readonly tills: readonly Payload<'till.saved'>[];
  readonly families: readonly Payload<'family.saved'>[];
  readonly products: readonly Payload<'product.saved'>[];
  readonly onHand: ReadonlyMap<string, number>;
  /** Of products only: a family's face is its own affair. */
  readonly photos: readonly ProductPhoto[];
}

/** What was said last of each thing of a kind, in the order in which they were first named. */
function latest<K extends FactKind>(
  db: ReadableDb,
  kind: K,
  keyOf: (payload: Payload<K>) => string,
): Payload<K>[] {
  const found = new Map<string, Payload<K>>();
  for (const row of each<FactRow>(db, 'SELECT * FROM journal_facts WHERE kind = ? ORDER BY position', kind)) {
    const fact = readFact(row);
    if (!fact.ok) continue;
    const payload = fact.value.payload as Payload<K>;
    found.set(keyOf(payload), payload);
  }
  return [...found.values()];
}

/**
 * Reads a ledger file, through a connection that cannot write, and leaves it. NO_EXHIBITION; as `admit` and
 * `readableHere`.
 */
export function readGoods(path: string): Result<Goods> {
  const db = openReadable(path);
  try {
    const admitted = admit(db);
    if (!admitted.ok) return admitted;
    const readable = readableHere(db);
    if (!readable.ok) return readable;
    const [exhibition] = latest(db, 'exhibition.saved', () => '');
    if (exhibition === undefined) return refuse('NO_EXHIBITION');
    const onHand = all<{ code: string; on_hand: number }>(db, 'SELECT code, on_hand FROM derived_products');
    return done({
      exhibition,
      limits: latest(db, 'limits.saved', () => '')[0],
      tills: latest(db, 'till.saved', ({ code }) => code),
      families: latest(db, 'family.saved', ({ code }) => code),
      products: latest(db, 'product.saved', ({ code }) => code),
      onHand: new Map(onHand.map((row) => [row.code, row.on_hand])),
      photos: photosOfProducts(db),
    });
  } finally {
    db.close();
  }
}

/** Writes the goods into a practice, whatever of their stock lies on the shelf now as just received. */
export function appendGoods(context: CommandContext, tillId: string, goods: Goods): void {
  if (goods.limits !== undefined) context.append({ kind: 'limits.saved', tillId, payload: goods.limits });
  for (const family of goods.families) {
    // A note may say what concerns only the family and its organiser.
    context.append({ kind: 'family.saved', tillId, payload: { ...family, note: '' } });
  }
  for (const product of goods.products) {
    context.append({ kind: 'product.saved', tillId, payload: product });
    const qty = goods.onHand.get(product.code) ?? 0;
    if (qty <= 0) continue;
    const payload = { productCode: product.code, qty, reason: 'received', note: '' } as const;
    context.append({ kind: 'stock.moved', tillId, payload });
  }
  for (const { code, bytes } of goods.photos) keepPhoto(context.db, { of: 'product', code }, bytes);
}
