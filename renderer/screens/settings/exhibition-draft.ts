import type { Input } from '../../../shared/contract';
import type { Exhibition } from '../../../shared/contract/exhibition';
import { readName } from '../../../shared/domain/lists/cells';
import { readPercent } from '../first-start/read-percent';

type ExhibitionInput = Input<'exhibition.save'>['exhibition'];

/** An exhibition as it is being changed, kept as text so that nothing typed is lost. */
export interface ExhibitionDraft {
  readonly nameAr: string;
  readonly nameEn: string;
  readonly venueAr: string;
  readonly venueEn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly commission: string;
  readonly cashRounding: string;
  readonly timezone: string;
  readonly dayStartsAt: string;
}

export type ExhibitionProblem = 'required' | 'badPercent' | 'endsBefore' | 'badTime';
export type ExhibitionProblems = Readonly<Partial<Record<keyof ExhibitionDraft, ExhibitionProblem>>>;

export const draftOfExhibition = (exhibition: Exhibition): ExhibitionDraft => ({
  nameAr: exhibition.nameAr,
  nameEn: exhibition.nameEn,
  venueAr: exhibition.venueAr,
  venueEn: exhibition.venueEn,
  startsOn: exhibition.startsOn ?? '',
  endsOn: exhibition.endsOn ?? '',
  commission: String(exhibition.commissionBp / 100),
  cashRounding: String(exhibition.cashRounding),
  timezone: exhibition.timezone,
  dayStartsAt: exhibition.dayStartsAt,
});

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const exhibitionDraftProblems = (draft: ExhibitionDraft): ExhibitionProblems => ({
  ...(readName(draft.nameAr) === '' && { nameAr: 'required' }),
  // Days as `YYYY-MM-DD` sort as text.
  ...(draft.startsOn !== '' &&
    draft.endsOn !== '' &&
    draft.endsOn < draft.startsOn && { endsOn: 'endsBefore' }),
  ...(readPercent(draft.commission) === null && { commission: 'badPercent' }),
  ...(!TIME.test(draft.dayStartsAt) && { dayStartsAt: 'badTime' }),
});

/** For a draft without problems. */
export const readExhibitionDraft = (draft: ExhibitionDraft): ExhibitionInput => ({
  nameAr: readName(draft.nameAr),
  nameEn: readName(draft.nameEn),
  venueAr: readName(draft.venueAr),
  venueEn: readName(draft.venueEn),
  startsOn: draft.startsOn === '' ? null : draft.startsOn,
  endsOn: draft.endsOn === '' ? null : draft.endsOn,
  commissionBp: readPercent(draft.commission) ?? 0,
  cashRounding: Number(draft.cashRounding),
  timezone: draft.timezone,
  dayStartsAt: draft.dayStartsAt,
});
