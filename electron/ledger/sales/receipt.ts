import type { Receipt } from '../../../shared/contract/sales';
import { baisa } from '../../../shared/domain/amounts';
import type { ReadableDb } from '../database';
import { currentExhibition } from '../exhibition/queries';
import { nameOf } from '../people/queries';
import { isInOpenShift, receiptLines, receiptTenders, tillOf, type SaleRow } from './queries';

/** All that a receipt shows of a sale, as it stands now; amounts in baisa. */
export function receiptOf(db: ReadableDb, sale: SaleRow): Receipt {
  const { nameAr, nameEn, venueAr, venueEn, timezone, practice } = currentExhibition(db);
  return {
    exhibition: { nameAr, nameEn, venueAr, venueEn },
    timezone,
    practice,
    saleId: sale.id,
    number: sale.number,
    till: tillOf(sale),
    at: sale.at,
    by: nameOf(db, sale.by),
    lines: receiptLines(db, sale.position),
    gross: baisa(sale.gross),
    discount: baisa(sale.gross - sale.net),
    total: baisa(sale.net),
    vat: baisa(sale.vat),
    rounding: baisa(sale.rounding),
    tenders: receiptTenders(db, sale),
    change: baisa(sale.change),
    voided: sale.voided === 1,
    refunded: sale.refunds > 0,
    inOpenShift: isInOpenShift(db, sale),
  };
}
