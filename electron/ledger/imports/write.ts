import { cleanName } from '../../../shared/domain/arabic-text';
import type { PlannedFamily } from '../../../shared/domain/lists/plan-families';
import type { PlannedProduct } from '../../../shared/domain/lists/plan-products';
import type { FactKind } from '../../../shared/facts';
import type { CommandContext } from '../command';
import { homeTill } from '../exhibition/queries';
import { savePhone } from '../families/contacts';
import type { Draft } from '../journal';
import type { Plan } from './plan';

const TELL_EVERY = 250;

interface Names {
  readonly products: string;
}

/** Appends the facts of a plan one by one, the command's own id in the first. */
class Writer {
  readonly #context: CommandContext;
  readonly #tillId: string;
  readonly #total: number;
  #id: string | undefined;
  #rows = 0;

  constructor(context: CommandContext, id: string, total: number) {
    this.#context = context;
    this.#tillId = homeTill(context.db);
    this.#id = id;
    this.#total = total;
  }

  append<K extends FactKind>(kind: K, payload: Draft<K>['payload']): void {
    const id = this.#id === undefined ? {} : { id: this.#id };
    this.#context.append({ kind, tillId: this.#tillId, payload, ...id });
    this.#id = undefined;
  }

  wroteRow(): void {
    this.#rows += 1;
    if (this.#rows % TELL_EVERY === 0 || this.#rows === this.#total) {
      this.#context.progress?.({ done: this.#rows, total: this.#total });
    }
  }
}

const isGood = (row: PlannedFamily | PlannedProduct): boolean =>
  row.outcome === 'added' || row.outcome === 'changed';

function writeFamily(context: CommandContext, writer: Writer, row: PlannedFamily): void {
  if (row.outcome !== 'added' && row.outcome !== 'changed') return;
  const { phone, ...family } = row.wanted;
  const onlyPhone = row.outcome === 'changed' && row.changes.every(({ field }) => field === 'phone');
  // A phone is in no fact: it lies with this computer's contacts, where it can be erased.
  if (!onlyPhone) writer.append('family.saved', { ...family, approvedBy: null });
  if (phone !== null) savePhone(context.db, row.code, phone);
  writer.wroteRow();
}

function writeProduct(writer: Writer, row: PlannedProduct, note: string): void {
  if (row.outcome !== 'added' && row.outcome !== 'changed') return;
  const { product, receive } = row.wanted;
  const onlyStock = row.outcome === 'changed' && row.changes.every(({ field }) => field === 'onHand');
  if (!onlyStock) writer.append('product.saved', { ...product, approvedBy: null });
  if (receive > 0) {
    writer.append('stock.moved', {
      productCode: product.code,
      qty: receive,
      reason: 'received',
      note,
      approvedBy: null,
    });
  }
  writer.wroteRow();
}

const MOST_NOTE = 300;

/** Writes all good rows of a plan, in the transaction of the command. Stock that comes in names the file. */
export function writePlan(context: CommandContext, id: string, plan: Plan, files: Names): void {
  const good = [...plan.families, ...plan.products].filter(isGood).length;
  const writer = new Writer(context, id, good);
  for (const row of plan.families) writeFamily(context, writer, row);
  const note = cleanName(files.products)
    .replace(/\p{Cs}/gu, '')
    .slice(0, MOST_NOTE);
  for (const row of plan.products) writeProduct(writer, row, note);
}
