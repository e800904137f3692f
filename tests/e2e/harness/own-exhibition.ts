import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { exhibitionInput, familyInput } from '../../ledger/harness/stall';
import { ask, ORGANISER } from './stall';

/** An exhibition of one's own, with nothing in it but these families; its first screen comes with the next reload. */
export const beginOwn = async (page: Page, families: readonly string[] = []): Promise<void> => {
  await ask(page, 'exhibition.create', {
    id: uuidv7(),
    exhibition: { ...exhibitionInput, venueAr: '', venueEn: '', startsOn: null, endsOn: null },
    till: { code: 'T1', name: '' },
    organiser: ORGANISER,
  });
  const flags = { firstTime: true, ledByWoman: true, ledByYouth: false };
  for (const code of families) {
    await ask(page, 'families.save', { id: uuidv7(), family: familyInput(code, flags), isNew: true });
  }
};
