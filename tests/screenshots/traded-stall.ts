import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { cartOf, chance, countOf, type Ask } from '../../electron/ledger/cli/grown-trade';
import type { Actor } from '../../electron/ledger/command';
import { Ledger } from '../../electron/ledger/ledger';
import { familyCode } from '../../shared/domain/amounts';
import { ORGANISER } from '../e2e/harness/stall';

const HOUR = 3_600_000;
const MUSCAT = 4 * HOUR;
const SALES_AN_HOUR = 8;
/** Hours of trade yesterday and today. */
const OPEN_HOURS = 9;

/** The family whose account is photographed: it has sold, got money on its phone, been paid, and is registered for VAT. */
export const SHOWN = familyCode('F01');

/** Its business day began twelve hours ago, whenever the pictures are taken: today has hours to show. */
const dayStart = (now: number): string =>
  `${String(new Date(now - 12 * HOUR + MUSCAT).getUTCHours()).padStart(2, '0')}:00`;

/** A ledger in `folder` after two days of trade, with its drawer open; its organiser is that of the tests. */
export function tradedStall(folder: string): string {
  const path = join(folder, 'traded.sqlite');
  const now = Date.now();
  const clock = { at: now - 34 * HOUR };
  const opened = Ledger.open(path, { stamp: () => clock.at });
  if (!opened.ok) throw new Error(opened.error.code);
  const ledger = opened.value;
  let who: Actor = { kind: 'system' };
  const ask: Ask = (channel, input) => {
    const answer = ledger.call(who, channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as ReturnType<typeof ask<typeof channel>>;
  };
  const { personId } = ask('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  who = { kind: 'person', personId };
  const { exhibition } = ask('exhibition.current', {});
  if (exhibition === null) throw new Error('The sample has an exhibition.');
  const { sample: _, practice: __, ...said } = exhibition;
  ask('exhibition.save', { id: uuidv7(), exhibition: { ...said, dayStartsAt: dayStart(now) } });
  const shown = ask('families.table', {}).find(({ code }) => code === SHOWN);
  if (shown === undefined) throw new Error(`The sample has a family ${SHOWN}.`);
  const { phone: ___, bank: ____, onReceipt: _____, products: ______, hasSold: _______, ...family } = shown;
  ask('families.save', { id: uuidv7(), family: { ...family, vatBp: 500, vatin: 'OM1100012345' } });
  ask('families.saveContact', {
    family: SHOWN,
    phone: '+96892345678',
    bank: 'OM810180000001299123456',
    onReceipt: true,
  });
  const products = ask('products.list', {});
  const below = chance(7);
  const mine = products.filter((product) => product.familyCode === SHOWN && product.unit === 'piece');
  for (const start of [now - 33 * HOUR, now - 10 * HOUR]) {
    clock.at = start;
    ask('shifts.open', { id: uuidv7(), till: 'T1', float: 50_000 });
    for (let sale = 0; sale < OPEN_HOURS * SALES_AN_HOUR; sale += 1) {
      clock.at = start + Math.floor((sale / SALES_AN_HOUR) * HOUR);
      const goods = sale % 9 === 0 ? mine : products;
      ask('sales.ringUp', cartOf(goods, 'T1', 1 + below(3), below));
    }
    if (start < now - 24 * HOUR) {
      ask('payouts.payOut', { id: uuidv7(), till: 'T1', family: SHOWN, method: 'safe', amount: null });
      const expected = ask('shifts.x', { till: 'T1' }).drawer?.expected ?? 0;
      ask('shifts.close', { id: uuidv7(), till: 'T1', count: countOf(expected), note: '' });
    }
  }
  mend(ask, SHOWN);
  ledger.close();
  return path;
}

/** What a statement must explain: a payment corrected, goods that came back, a sale undone, a payout taken back. */
function mend(ask: Ask, family: string): void {
  const product = ask('products.list', {}).find((one) => one.familyCode === family && one.unit === 'piece');
  if (product === undefined) throw new Error(`${family} has nothing that is sold by the piece.`);
  const sell = (qty: number) =>
    ask('sales.ringUp', {
      id: uuidv7(),
      till: 'T1',
      lines: [
        { product: product.code, qty, price: null, discount: 0, discountBy: 'family', discountReason: '' },
      ],
      cartDiscount: null,
      tenders: [{ method: 'card', amount: qty * product.price }],
      total: null,
    });
  const wrong = sell(1);
  ask('sales.changeTender', {
    id: uuidv7(),
    saleId: wrong.saleId,
    tenders: [{ method: 'direct', amount: product.price, familyCode: product.familyCode }],
  });
  const undone = sell(2);
  ask('sales.void', { id: uuidv7(), saleId: undone.saleId, reason: 'سُجلت مرتين' });
  const back = sell(3);
  ask('sales.refund', {
    id: uuidv7(),
    saleId: back.saleId,
    till: 'T1',
    lines: [{ line: 1, qty: 1 }],
    method: 'cash',
    restock: true,
    reason: 'لم يناسب المقاس',
  });
  const pay = { till: 'T1', family, method: 'cash' as const };
  const { payoutId } = ask('payouts.payOut', { id: uuidv7(), ...pay, amount: 500 });
  ask('payouts.reverse', { id: uuidv7(), till: 'T1', payoutId, reason: 'لأسرة أخرى' });
}
