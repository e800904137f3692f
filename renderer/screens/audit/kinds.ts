import type { FactKind } from '../../../shared/facts';

/**
 * Each kind's key among the texts, what is looked for most often first. Not `factKinds` itself, which stands beside zod
 * and would bring it into the page.
 */
export const keyOfKind = {
  'sale.rungUp': 'saleRungUp',
  'sale.voided': 'saleVoided',
  'sale.refunded': 'saleRefunded',
  'sale.tenderChanged': 'saleTenderChanged',
  'shift.opened': 'shiftOpened',
  'shift.closed': 'shiftClosed',
  'cash.moved': 'cashMoved',
  'drawer.opened': 'drawerOpened',
  'payout.made': 'payoutMade',
  'payout.reversed': 'payoutReversed',
  'family.paidIn': 'familyPaidIn',
  'stock.moved': 'stockMoved',
  'product.saved': 'productSaved',
  'family.saved': 'familySaved',
  'person.saved': 'personSaved',
  'limits.saved': 'limitsSaved',
  'exhibition.saved': 'exhibitionSaved',
  'till.saved': 'tillSaved',
  'ledger.restored': 'ledgerRestored',
} as const satisfies Record<FactKind, string>;

export const kinds = Object.keys(keyOfKind) as readonly FactKind[];
