import type { Applies } from '../apply';
import { run } from '../database';

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value));

export const familiesApply: Applies<'family.saved'> = {
  'family.saved': (db, { payload }) => {
    run(
      db,
      `INSERT INTO derived_families (code, name_ar, name_en, wilayat, craft, commission_bp, vat_bp, vatin, note,
         active, first_time, led_by_woman, led_by_youth, supporting_body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (code) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en,
         wilayat = excluded.wilayat, craft = excluded.craft, commission_bp = excluded.commission_bp,
         vat_bp = excluded.vat_bp, vatin = excluded.vatin, note = excluded.note, active = excluded.active,
         first_time = excluded.first_time, led_by_woman = excluded.led_by_woman,
         led_by_youth = excluded.led_by_youth, supporting_body = excluded.supporting_body`,
      payload.code,
      payload.nameAr,
      payload.nameEn,
      payload.wilayat,
      payload.craft,
      payload.commissionBp,
      payload.vatBp,
      payload.vatin,
      payload.note,
      Number(payload.active),
      flag(payload.firstTime),
      flag(payload.ledByWoman),
      flag(payload.ledByYouth),
      payload.supportingBody,
    );
    return [];
  },
};
