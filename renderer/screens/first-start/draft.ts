import type { DateValue } from 'react-aria-components';
import type { Input } from '../../../shared/contract';
import { tillCode } from '../../../shared/domain/amounts';
import { readName } from '../../../shared/domain/lists/cells';
import { readPercent } from './read-percent';

/** What is typed at the first start, kept as text so that nothing is lost on the way. */
export interface Draft {
  readonly nameAr: string;
  readonly nameEn: string;
  readonly venueAr: string;
  readonly venueEn: string;
  readonly startsOn: DateValue | null;
  readonly endsOn: DateValue | null;
  readonly commission: string;
  readonly tillCode: string;
  readonly tillName: string;
  readonly organiser: string;
  readonly pin: string;
  readonly pinAgain: string;
}

export const emptyDraft: Draft = {
  nameAr: '',
  nameEn: '',
  venueAr: '',
  venueEn: '',
  startsOn: null,
  endsOn: null,
  commission: '10',
  tillCode: 'T1',
  tillName: '',
  organiser: '',
  pin: '',
  pinAgain: '',
};

export type Problem = 'required' | 'badPercent' | 'badCode' | 'endsBefore' | 'shortPin' | 'pinsDiffer';
export type Problems = Readonly<Partial<Record<keyof Draft, Problem>>>;

type OrganiserInput = Input<'exhibition.openSample'>['organiser'];
type ExhibitionCreate = Omit<Input<'exhibition.create'>, 'id'>;

/** Oman's smallest coin, in baisa. */
const SMALLEST_COIN = 5;
const SHORTEST_PIN = 4;
const TILL_CODE = /^[\p{L}\p{N}_.-]{1,32}$/u;

export const organiserProblems = ({ organiser, pin, pinAgain }: Draft): Problems => ({
  ...(readName(organiser) === '' && { organiser: 'required' }),
  ...(pin.length < SHORTEST_PIN && { pin: 'shortPin' }),
  ...(pin.length >= SHORTEST_PIN && pin !== pinAgain && { pinAgain: 'pinsDiffer' }),
});

export const exhibitionProblems = (draft: Draft): Problems => ({
  ...(readName(draft.nameAr) === '' && { nameAr: 'required' }),
  ...(draft.startsOn && draft.endsOn && draft.endsOn.compare(draft.startsOn) < 0 && { endsOn: 'endsBefore' }),
  ...(readPercent(draft.commission) === null && { commission: 'badPercent' }),
  ...(!TILL_CODE.test(draft.tillCode.trim()) && { tillCode: 'badCode' }),
  ...organiserProblems(draft),
});

export const organiserInput = ({ organiser, pin }: Draft): OrganiserInput => ({
  name: readName(organiser),
  pin,
});

/** For a draft without problems. Money is rounded to Oman's smallest coin, days begin at four in the morning, in Muscat. */
export const exhibitionInput = (draft: Draft): ExhibitionCreate => ({
  exhibition: {
    nameAr: readName(draft.nameAr),
    nameEn: readName(draft.nameEn),
    venueAr: readName(draft.venueAr),
    venueEn: readName(draft.venueEn),
    startsOn: draft.startsOn?.toString() ?? null,
    endsOn: draft.endsOn?.toString() ?? null,
    commissionBp: readPercent(draft.commission) ?? 0,
    cashRounding: SMALLEST_COIN,
    timezone: 'Asia/Muscat',
    dayStartsAt: '04:00',
  },
  till: { code: tillCode(draft.tillCode.trim()), name: draft.tillName.trim() },
  organiser: organiserInput(draft),
});
