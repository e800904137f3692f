import type { Applies } from '../apply';
import { one, run } from '../database';

export const productsApply: Applies<'product.saved'> = {
  'product.saved': (db, { payload, position, at, by }) => {
    const before = one<{ price: number }>(
      db,
      'SELECT price FROM derived_products WHERE code = ?',
      payload.code,
    );
    run(
      db,
      `INSERT INTO derived_products (code, family_code, name_ar, name_en, category, price, unit, vat_bp, barcode,
         low_stock_at, active, on_hand)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
       ON CONFLICT (code) DO UPDATE SET family_code = excluded.family_code, name_ar = excluded.name_ar,
         name_en = excluded.name_en, category = excluded.category, price = excluded.price,
         unit = excluded.unit, vat_bp = excluded.vat_bp, barcode = excluded.barcode,
         low_stock_at = excluded.low_stock_at, active = excluded.active`,
      payload.code,
      payload.familyCode,
      payload.nameAr,
      payload.nameEn,
      payload.category,
      payload.price,
      payload.unit,
      payload.vatBp,
      payload.barcode,
      payload.lowStockAt,
      Number(payload.active),
    );
    if (before?.price !== payload.price) {
      run(
        db,
        'INSERT INTO derived_product_prices (product_code, position, at, by, price) VALUES (?, ?, ?, ?, ?)',
        payload.code,
        position,
        at,
        by,
        payload.price,
      );
    }
    return [];
  },
};
