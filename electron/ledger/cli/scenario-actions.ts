import { v7 as uuidv7 } from 'uuid';
import type { LedgerChannel } from '../../../shared/contract';
import type { Action } from './scenario';

/** A command, as a screen would ask it. `id` is that of the sale or payout which it makes. */
export interface Asked {
  readonly channel: LedgerChannel;
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What sales and payouts are called in the scenario, and their ids in the ledger. */
export class Names {
  readonly #ids = new Map<string, string>();

  /** Only what was really done has a name; a refused sale is as unknown as one that was never tried. */
  keep(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  /** An id of nothing where the name stands for nothing. */
  idOf(name: string): string {
    return this.#ids.get(name) ?? uuidv7();
  }
}

type Tenders = Extract<Action, { do: 'sell' }>['tenders'];

const tenders = (list: Tenders) =>
  list.map((tender) => {
    switch (tender.method) {
      case 'cash':
        return { method: tender.method, given: tender.given };
      case 'card':
        return { method: tender.method, amount: tender.amount };
      case 'transfer':
        return { method: tender.method, amount: tender.amount, reference: tender.reference ?? null };
      case 'direct':
        return { method: tender.method, amount: tender.amount, familyCode: tender.family };
    }
  });

const sell = (action: Extract<Action, { do: 'sell' }>) => ({
  till: action.till,
  lines: action.lines.map((line) => ({
    product: line.product,
    qty: line.qty,
    price: line.price ?? null,
    discount: line.discount ?? 0,
    discountBy: line.discount_by ?? 'family',
    discountReason: '',
  })),
  cartDiscount: action.cart_discount ? { ...action.cart_discount, reason: '' } : null,
  tenders: tenders(action.tenders),
  total: null,
});

/** The command that an action is. `home` stands in where an action names no till. */
export function askedBy(action: Action, names: Names, home: string): Asked {
  const id = uuidv7();
  const as = (channel: LedgerChannel, input: object): Asked => ({ channel, id, input: { id, ...input } });
  switch (action.do) {
    case 'open_shift':
      return as('shifts.open', { till: action.till, float: action.float });
    case 'cash_in':
    case 'cash_out': {
      const { till, amount, account, reason } = action;
      const channel = action.do === 'cash_in' ? 'shifts.cashIn' : 'shifts.cashOut';
      return as(channel, { till, amount, account, reason: reason ?? '' });
    }
    case 'close_shift':
      return as('shifts.close', { till: action.till, count: action.counted, note: '' });
    case 'sell':
      return as('sales.ringUp', sell(action));
    case 'change_tender':
      return as('sales.changeTender', { saleId: names.idOf(action.of), tenders: tenders(action.tenders) });
    case 'void':
      return as('sales.void', { saleId: names.idOf(action.of), reason: action.reason ?? '' });
    case 'refund': {
      const { till, lines, method, restock, reason } = action;
      const rest = { till, lines, method, restock: restock ?? true, reason: reason ?? '' };
      return as('sales.refund', { saleId: names.idOf(action.of), ...rest });
    }
    case 'receive_stock':
      return as('stock.receive', { product: action.product, qty: action.qty, note: '' });
    case 'adjust_stock': {
      const { product, qty, reason } = action;
      return as('stock.adjust', { product, qty, reason, note: '' });
    }
    case 'pay_out': {
      const { family, method, amount } = action;
      return as('payouts.payOut', { till: action.till ?? home, family, method, amount: amount ?? null });
    }
    case 'reverse_payout': {
      const payoutId = names.idOf(action.of);
      return as('payouts.reverse', { till: action.till ?? home, payoutId, reason: action.reason ?? '' });
    }
    case 'pay_in': {
      const { family, method, amount } = action;
      return as('payouts.payIn', { till: action.till ?? home, family, method, amount });
    }
  }
}

/** What later actions call that which this one makes. */
export const nameOf = (action: Action): string | null => ('ref' in action ? (action.ref ?? null) : null);
