import { expect, test } from 'vitest';
import { draftOfExhibition, exhibitionDraftProblems, readExhibitionDraft } from './exhibition-draft';

const exhibition = {
  nameAr: 'معرض الأسر المنتجة',
  nameEn: 'Productive Families',
  venueAr: 'صلالة',
  venueEn: '',
  startsOn: '2026-11-23',
  endsOn: null,
  commissionBp: 1250,
  cashRounding: 5,
  timezone: 'Asia/Muscat',
  dayStartsAt: '04:00',
  sample: false,
  practice: false,
};

test('an exhibition that is looked at and saved without a change stays as it was, to the half percent', () => {
  const draft = draftOfExhibition(exhibition);
  const { sample: _sample, practice: _practice, ...input } = exhibition;
  expect(exhibitionDraftProblems(draft)).toEqual({});
  expect(readExhibitionDraft(draft)).toEqual(input);
});

test.each([
  [{ nameAr: '  ' }, { nameAr: 'required' }],
  [{ commission: '101' }, { commission: 'badPercent' }],
  [{ commission: 'عشرة' }, { commission: 'badPercent' }],
  [{ endsOn: '2026-11-22' }, { endsOn: 'endsBefore' }],
  [{ dayStartsAt: '' }, { dayStartsAt: 'badTime' }],
])('%o is not saved, and said beside its field', (change, problems) => {
  expect(exhibitionDraftProblems({ ...draftOfExhibition(exhibition), ...change })).toEqual(problems);
});

test('a commission typed in Arabic digits is the same commission', () => {
  const draft = { ...draftOfExhibition(exhibition), commission: '٧٫٥' };
  expect(readExhibitionDraft(draft).commissionBp).toBe(750);
});
