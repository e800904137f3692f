import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { run } from '../database';
import { hasExhibition } from '../exhibition/queries';
import type { Ledger } from '../ledger';
import { UsageError } from './exit';

/** What an exhibition is until its organiser says more: Oman's time and coins, and the first start's own suggestions. */
const exhibition = {
  nameAr: 'معرض الأسر المنتجة',
  nameEn: 'Exhibition of Home-Business Families',
  venueAr: '',
  venueEn: '',
  startsOn: null,
  endsOn: null,
  commissionBp: 1000,
  cashRounding: 5,
  timezone: 'Asia/Muscat',
  dayStartsAt: '04:00',
};

/** A PIN that nobody ever knows. */
const anyPin = (): string => String(randomInt(10_000_000, 100_000_000));

/**
 * Gives a new ledger its exhibition, till and organiser. The organiser has no PIN, so that whoever opens the ledger
 * first chooses it (`people.claim`).
 */
export function ensureExhibition(ledger: Ledger): void {
  if (hasExhibition(ledger.db)) return;
  for (let tries = 0; ; tries += 1) {
    const made = ledger.call({ kind: 'system' }, 'exhibition.create', {
      id: uuidv7(),
      exhibition,
      till: { code: 'T1', name: '' },
      organiser: { name: 'المنظّم', pin: anyPin() },
    });
    if (made.ok) break;
    // Chance may hit upon a PIN that is easy to guess.
    if (made.error.code !== 'WEAK_PIN' || tries > 20) {
      throw new UsageError(`The exhibition could not be made: ${made.error.code}`);
    }
  }
  run(ledger.db, 'DELETE FROM local_pins');
}
