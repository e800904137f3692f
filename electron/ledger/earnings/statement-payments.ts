import { baisa } from '../../../shared/domain/amounts';
import { all } from '../database';
import { read, type Source } from './statement-sources';

interface Row {
  readonly position: number;
  readonly at: number;
  readonly number: string;
}

/** What the family gave back to a buyer from its own phone: it is owed that again. */
const gaveBack: Source = (db, page) => {
  const { family, after, upTo, limit } = page;
  const rows = all<Row & { sale: string; paid: number }>(
    db,
    `SELECT r.position, r.at, r.number, s.number AS sale, r.paid
     FROM derived_refunds r INDEXED BY derived_refunds_by_family CROSS JOIN derived_sales s ON s.position = r.sale
     WHERE r.family_code = ? AND r.method = 'direct' AND r.position > ? AND r.position <= ?
     ORDER BY r.position LIMIT ?`,
    family,
    after,
    upTo,
    limit,
  );
  return read(rows, page, ({ paid, ...row }) => ({ kind: 'refundDirect', ...row, amount: baisa(paid) }));
};

const payouts: Source = (db, page) => {
  const { family, after, upTo, limit } = page;
  const rows = all<
    Row & { method: 'cash' | 'safe' | 'transfer'; cleared: number; paid: number; rounding: number }
  >(
    db,
    `SELECT position, at, number, method, cleared, paid, rounding FROM derived_payouts
     WHERE family_code = ? AND position > ? AND position <= ? ORDER BY position LIMIT ?`,
    family,
    after,
    upTo,
    limit,
  );
  return read(rows, page, ({ cleared, paid, rounding, ...row }) => ({
    kind: 'payout',
    ...row,
    paid: baisa(paid),
    rounding: baisa(rounding),
    amount: baisa(-cleared),
  }));
};

const reversals: Source = (db, page) => {
  const { family, after, upTo, limit } = page;
  const rows = all<Row & { reason: string; cleared: number }>(
    db,
    `SELECT r.position, r.at, p.number, r.reason, p.cleared
     FROM derived_payout_reversals r CROSS JOIN derived_payouts p ON p.position = r.payout
     WHERE p.family_code = ? AND r.position > ? AND r.position <= ? ORDER BY r.position LIMIT ?`,
    family,
    after,
    upTo,
    limit,
  );
  return read(rows, page, ({ cleared, ...row }) => ({
    kind: 'payoutReversed',
    ...row,
    amount: baisa(cleared),
  }));
};

const paidIn: Source = (db, page) => {
  const { family, after, upTo, limit } = page;
  const rows = all<{ position: number; at: number; method: 'cash' | 'transfer'; amount: number }>(
    db,
    `SELECT position, at, method, amount FROM derived_pay_ins
     WHERE family_code = ? AND position > ? AND position <= ? ORDER BY position LIMIT ?`,
    family,
    after,
    upTo,
    limit,
  );
  return read(rows, page, ({ amount, ...row }) => ({ kind: 'paidIn', ...row, amount: baisa(amount) }));
};

export const paymentSources: readonly Source[] = [gaveBack, payouts, reversals, paidIn];
