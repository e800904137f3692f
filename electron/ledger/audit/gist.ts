import type { Gist } from '../../../shared/contract/journal';
import { baisa, sumBaisa } from '../../../shared/domain/amounts';
import type { Fact, FactKind, Payload, SettlementRecord } from '../../../shared/facts';
import { one, type ReadableDb } from '../database';

type Words = Gist['words'];
type GistOf<K extends FactKind> = (payload: Payload<K>, db: ReadableDb) => Gist;

const gist = (words: Words = {}, amount: number | null = null): Gist => ({
  words,
  amount: amount === null ? null : baisa(amount),
});

/** The number on the paper of a sale or payout that a later fact is about. */
const numberOf = (db: ReadableDb, table: 'derived_sales' | 'derived_payouts', id: string): string =>
  one<{ number: string }>(db, `SELECT number FROM ${table} WHERE id = ?`, id)?.number ?? '';

const productNamed = (db: ReadableDb, code: string): Words => {
  const row = one<{ name_ar: string; name_en: string; unit: string }>(
    db,
    'SELECT name_ar, name_en, unit FROM derived_products WHERE code = ?',
    code,
  );
  return { code, nameAr: row?.name_ar ?? '', nameEn: row?.name_en ?? '', unit: row?.unit ?? 'piece' };
};

const waysOf = ({ tenders }: SettlementRecord): string =>
  [...new Set(tenders.map(({ method }) => method))].join(' ');

/** What a fact says, in the few words and the one amount by which a person knows it again. Amounts in baisa. */
const gists: { readonly [K in FactKind]: GistOf<K> } = {
  'exhibition.saved': ({ nameAr, nameEn }) => gist({ nameAr, nameEn }),
  'limits.saved': () => gist(),
  'till.saved': ({ code, name }) => gist({ code, name }),
  'ledger.restored': ({ tills }) => gist({ codes: tills.map(({ code }) => code).join(' ') }),
  'family.saved': ({ code, nameAr, nameEn, active }) =>
    gist({ code, nameAr, nameEn, is: active ? 'active' : 'aside' }),
  'product.saved': ({ code, nameAr, nameEn, price, active }) =>
    gist({ code, nameAr, nameEn, is: active ? 'active' : 'aside' }, price),
  'person.saved': ({ name, role, active }) => gist({ name, role, is: active ? 'active' : 'aside' }),
  'stock.moved': ({ productCode, qty, reason, note }, db) =>
    gist({ ...productNamed(db, productCode), qty, why: reason, note }),
  'shift.opened': ({ float }) => gist({}, float),
  'cash.moved': ({ direction, account, reason, amount }) => gist({ direction, account, reason }, amount),
  'shift.closed': ({ counted, expected, variance, note }) => gist({ counted, expected, note }, variance),
  'sale.rungUp': ({ number, lines, settlement }) =>
    gist({ number, count: lines.length, ways: waysOf(settlement) }, sumBaisa(lines.map(({ net }) => net))),
  'sale.tenderChanged': ({ saleId, settlement }, db) =>
    gist({ number: numberOf(db, 'derived_sales', saleId), ways: waysOf(settlement) }),
  'sale.voided': ({ saleId, reason }, db) => gist({ number: numberOf(db, 'derived_sales', saleId), reason }),
  'sale.refunded': ({ saleId, number, reason, method, net }, db) =>
    gist({ number, sale: numberOf(db, 'derived_sales', saleId), reason, ways: method }, net),
  'payout.made': ({ number, familyCode, paid }) => gist({ number, family: familyCode }, paid),
  'payout.reversed': ({ payoutId, reason }, db) =>
    gist({ number: numberOf(db, 'derived_payouts', payoutId), reason }),
  'family.paidIn': ({ familyCode, amount }) => gist({ family: familyCode }, amount),
  'drawer.opened': ({ reason }) => gist({ reason }),
};

export function gistOf<K extends FactKind>(db: ReadableDb, fact: Fact<K>): Gist {
  const of: GistOf<K> = gists[fact.kind];
  return of(fact.payload, db);
}
