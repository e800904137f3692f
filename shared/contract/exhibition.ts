import { z } from 'zod';
import { wallOffset } from '../domain/wall-clock';
import { zPin } from '../approval';
import { rights } from '../rights';
import { zBasisPoints, zDay, zId, zName, zText, zTillCode, zTime, zTimezone } from '../schema';
import { command, query } from './define';
import { zPerson } from './people';

/** A time zone that this computer can reckon with: a sale could otherwise find no business day. */
const isKnownTimezone = (timezone: string): boolean => {
  try {
    return Number.isFinite(wallOffset(0, timezone));
  } catch {
    return false;
  }
};

/** What an organiser says of an exhibition; commission in hundredths of a percent, rounding in baisa. */
export const zExhibitionInput = z.strictObject({
  nameAr: zName,
  nameEn: zText(200),
  venueAr: zText(200),
  venueEn: zText(200),
  startsOn: zDay.nullable(),
  endsOn: zDay.nullable(),
  commissionBp: zBasisPoints,
  cashRounding: z.int().min(1).max(1000),
  timezone: zTimezone.refine(isKnownTimezone),
  dayStartsAt: zTime,
});

const zTill = z.strictObject({ code: zTillCode, name: zText(100) });

const zExhibition = zExhibitionInput.extend({
  sample: z.boolean(),
  /** A ledger to practise on: every screen and paper of it says so. */
  practice: z.boolean(),
});

export const exhibitionContract = {
  /** Null before the first start is finished. */
  'exhibition.current': query(
    rights['exhibition.current'],
    z.strictObject({}),
    z.object({
      exhibition: zExhibition.nullable(),
      tills: z.array(zTill),
      /** Their drawers were open when the copy was made that the ledger goes on from; they are only closed. */
      leftOpen: z.array(zTill),
    }),
  ),
  /** The first start: exhibition, its one till and the first organiser, all or nothing. EXHIBITION_EXISTS · MISSING_NAME · WEAK_PIN */
  'exhibition.create': command(
    rights['exhibition.create'],
    z.strictObject({
      id: zId,
      exhibition: zExhibitionInput,
      till: zTill,
      organiser: z.strictObject({ name: zName, pin: zPin }),
    }),
    zPerson,
  ),
  /** The first start, to look around: the bundled families, products and stock. EXHIBITION_EXISTS · MISSING_NAME · WEAK_PIN */
  'exhibition.openSample': command(
    rights['exhibition.openSample'],
    z.strictObject({ id: zId, organiser: z.strictObject({ name: zName, pin: zPin }) }),
    zPerson,
  ),
  /** NO_EXHIBITION · MISSING_NAME */
  'exhibition.save': command(
    rights['exhibition.save'],
    z.strictObject({ id: zId, exhibition: zExhibitionInput }),
    z.strictObject({}),
  ),
  'tills.save': command(rights['tills.save'], z.strictObject({ id: zId, till: zTill }), z.strictObject({})),
};

export type Exhibition = z.output<typeof zExhibition>;
