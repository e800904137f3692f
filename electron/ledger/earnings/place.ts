import type { EarningsPlace } from '../../../shared/contract/earnings';
import type { ReadableDb } from '../database';
import { findExhibition } from '../exhibition/queries';
import { readSettings } from '../settings/commands';

/** What families' window says before anybody has signed in: where it stands, and in which language. */
export function place(db: ReadableDb): EarningsPlace {
  const { language, digits, largeText, printer } = readSettings(db);
  const exhibition = findExhibition(db);
  return {
    exhibition: exhibition && {
      nameAr: exhibition.nameAr,
      nameEn: exhibition.nameEn,
      timezone: exhibition.timezone,
      practice: exhibition.practice,
    },
    language,
    digits,
    largeText,
    hasPrinter: printer !== null,
  };
}
