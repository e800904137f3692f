import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { LedgerChannel } from '../../../shared/contract';
import type { Action } from './actions';
import { exhibitionInput, familyInput, productInput } from './stall';

/*
 * What an organiser changes while trade goes on: what was sold keeps the terms it was sold on, and what is verified of
 * it goes on to hold.
 */

const as =
  (channel: LedgerChannel, input: object): Action =>
  () => ({ channel, input: { id: uuidv7(), ...input } });

const rate = fc.constantFrom(0, 333, 1250, 10_000);
const rateOrWrong = fc.constantFrom(0, 333, 1250, 10_000, 10_001, 0.5);
const product = fc.constantFrom('F01-001', 'F01-002', 'F02-001', 'F02-002', 'F03-002');

const saveExhibition = fc
  .record({
    commissionBp: rateOrWrong,
    cashRounding: fc.constantFrom(1, 5, 25, 0),
    dayStartsAt: fc.constantFrom('00:00', '04:00', '23:59', '24:00'),
  })
  .map((changed) => as('exhibition.save', { exhibition: { ...exhibitionInput, ...changed } }));

const saveFamily = fc
  .record({
    code: fc.constantFrom('F01', 'F02', 'F04'),
    commissionBp: fc.option(rateOrWrong, { nil: null }),
    vatBp: rate,
    isNew: fc.boolean(),
  })
  .map(({ code, isNew, commissionBp, vatBp }) =>
    as('families.save', { isNew, family: familyInput(code, { commissionBp, vatBp, vatin: 'OM1' }) }),
  );

const putAside = fc
  .record({ family: fc.constantFrom('F01', 'F03', 'F99'), active: fc.boolean() })
  .map((fields) => as('families.setActive', fields));

const saveProduct = fc
  .record({
    code: product,
    price: fc.integer({ min: -1, max: 9_000 }),
    unit: fc.constantFrom('piece', 'piece', 'gram'),
    active: fc.boolean(),
  })
  .map(({ code, price, unit, active }) =>
    as('products.save', { product: productInput(code, price, { unit, active }) }),
  );

const count = fc
  .record({
    counts: fc.array(fc.record({ product, found: fc.integer({ min: -1, max: 60 }), isLate: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ counts }): Action => (stall) => {
    const onHand = stall.db.prepare('SELECT on_hand FROM derived_products WHERE code = ?').pluck();
    const input = counts.map(({ product: code, found, isLate }) => ({
      product: code,
      counted: found,
      seen: Number(onHand.get(code)) + (isLate ? 1 : 0),
    }));
    return { channel: 'stock.count', input: { id: uuidv7(), note: '', counts: input } };
  });

const openDrawer = fc
  .record({ till: fc.constantFrom('T1', 'T2', 'T9'), reason: fc.constantFrom('فكة', '') })
  .map((fields) => as('shifts.openDrawer', fields));

const saveTill = fc
  .record({ code: fc.constantFrom('T1', 'T2', 'T3'), name: fc.constantFrom('', 'الثاني') })
  .map((till) => as('tills.save', { till }));

const saveLimits = fc
  .record({ amount: fc.constantFrom(null, 0, 5_000, -1), discountBp: rateOrWrong })
  .map(({ amount, discountBp }) => {
    const mend = { amount, minutes: null };
    const role = { refund: { amount, days: null }, void: mend, changeTender: mend, discountBp };
    return as('exhibition.saveLimits', { limits: { volunteer: role, supervisor: role, varianceNote: null } });
  });

export const organiserAction: fc.Arbitrary<Action> = fc.oneof(
  saveExhibition,
  saveFamily,
  putAside,
  saveProduct,
  count,
  count,
  openDrawer,
  saveTill,
  saveLimits,
);
