import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { ask, ORGANISER } from './stall';

/** An exhibition of one's own, with nothing in it but these families; its first screen comes with the next reload. */
export const beginOwn = async (page: Page, families: readonly string[] = []): Promise<void> => {
  await ask(page, 'exhibition.create', {
    id: uuidv7(),
    exhibition: {
      nameAr: 'معرض الأسر المنتجة',
      nameEn: 'Productive Families',
      venueAr: '',
      venueEn: '',
      startsOn: null,
      endsOn: null,
      commissionBp: 1000,
      cashRounding: 5,
      timezone: 'Asia/Muscat',
      dayStartsAt: '04:00',
    },
    till: { code: 'T1', name: '' },
    organiser: ORGANISER,
  });
  for (const code of families) {
    const family = { code, nameAr: `أسرة ${code}`, nameEn: '', wilayat: 'نزوى', craft: 'نسيج', note: '' };
    const flags = { firstTime: true, ledByWoman: true, ledByYouth: false, supportingBody: null };
    const rates = { commissionBp: null, vatBp: 0, vatin: null };
    await ask(page, 'families.save', {
      id: uuidv7(),
      family: { ...family, ...flags, ...rates, active: true },
      isNew: true,
    });
  }
};
