import sample from '../../../resources/sample/exhibition.json';
import { baisa, familyCode, productCode, type Unit } from '../../../shared/domain/amounts';
import type { PayloadDraft } from '../../../shared/facts';
import type { CommandContext } from '../command';
import { saveContact } from '../families/contacts';

/** The bundled exhibition, as its fact has it. */
export const sampleExhibition = (): PayloadDraft<'exhibition.saved'> => ({
  nameAr: sample.exhibition.name_ar,
  nameEn: sample.exhibition.name_en,
  venueAr: sample.exhibition.venue_ar,
  venueEn: sample.exhibition.venue_en,
  startsOn: sample.exhibition.starts_on,
  endsOn: sample.exhibition.ends_on,
  commissionBp: sample.exhibition.commission_bp,
  cashRounding: sample.exhibition.cash_rounding,
  timezone: sample.exhibition.timezone,
  dayStartsAt: sample.exhibition.day_starts_at,
  sample: true,
});

/** The bundled families, products and stock, written for looking around. */
export function appendSample(context: CommandContext, tillId: string): void {
  for (const family of sample.families) {
    context.append({
      kind: 'family.saved',
      tillId,
      payload: {
        code: familyCode(family.code),
        nameAr: family.name_ar,
        nameEn: family.name_en,
        wilayat: family.wilayat_ar,
        craft: family.craft_ar,
        commissionBp: family.commission_bp,
        vatBp: family.vat_bp,
        vatin: family.vatin,
        note: '',
        active: true,
        firstTime: family.first_time,
        ledByWoman: family.led_by_woman,
        ledByYouth: family.led_by_youth,
        supportingBody: family.supporting_body_ar,
      },
    });
    saveContact(context.db, family.code, { phone: family.phone, onReceipt: true });
  }
  for (const product of sample.products) {
    context.append({
      kind: 'product.saved',
      tillId,
      payload: {
        code: productCode(product.code),
        familyCode: familyCode(product.family),
        nameAr: product.name_ar,
        nameEn: product.name_en,
        category: product.category_ar,
        price: baisa(product.price),
        unit: product.unit as Unit,
        vatBp: product.vat_bp,
        barcode: product.barcode,
        // Goods without a label are never counted, and so never run out.
        lowStockAt: product.unit === 'open' ? null : product.low_stock_at,
        active: true,
      },
    });
    if (product.stock === 0) continue;
    const move = {
      productCode: productCode(product.code),
      qty: product.stock,
      reason: 'received',
      note: '',
    } as const;
    context.append({ kind: 'stock.moved', tillId, payload: move });
  }
}
