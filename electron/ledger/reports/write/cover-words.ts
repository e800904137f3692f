import type { ReportAgreement, ReportCover, ReportKind } from '../../../../shared/contract/report-tables';
import { dayAndTime } from '../../../../shared/domain/wall-clock';
import type { Language, Words } from '../report';

/** What stands on a file before its tables: what it is, what it covers, when it was made, and whether it can be trusted. */
const words = {
  report: { ar: 'التقرير', en: 'Report' },
  exhibition: { ar: 'المعرض', en: 'Exhibition' },
  practice: { ar: 'تنبيه', en: 'Note' },
  isPractice: {
    ar: 'دفتر للتدريب: لا شيء فيه حدث فعلًا.',
    en: 'A ledger for practice: nothing in it happened.',
  },
  days: { ar: 'الأيام', en: 'Days' },
  families: { ar: 'الأسر', en: 'Families' },
  tills: { ar: 'نقاط البيع', en: 'Tills' },
  all: { ar: 'الكل', en: 'All' },
  from: { ar: 'من', en: 'From' },
  to: { ar: 'إلى', en: 'to' },
  until: { ar: 'حتى', en: 'Until' },
  since: { ar: 'منذ', en: 'Since' },
  madeAt: { ar: 'أُعدّ في', en: 'Made at' },
  ledger: { ar: 'الدفتر عندها', en: 'The ledger then' },
  facts: { ar: 'عدد القيود', en: 'facts' },
  newest: { ar: 'بصمة آخرها', en: 'hash of the newest' },
  leftOut: { ar: 'لم تُدرج لأنها لا تُقسَم هكذا', en: 'Left out, since it cannot be divided so' },
  check: { ar: 'المطابقة', en: 'Check' },
  agrees: {
    ar: 'أرقام هذا التقرير تطابق ما في الدفتر من ترحيلات وأرصدة، حُسبت بطريق آخر.',
    en: 'The figures of this report agree with the ledger’s postings and balances, added up another way.',
  },
  disagrees: {
    ar: 'تحذير: أرقام هذا التقرير لا تطابق ما في الدفتر. لا تعتمد عليه قبل فحص الدفتر.',
    en: 'WARNING: the figures of this report do not agree with the ledger. Do not rely on it before the ledger is checked.',
  },
  compared: { ar: 'ما قورن', en: 'Compared' },
  inReport: { ar: 'في التقرير', en: 'In this report' },
  inLedger: { ar: 'في الدفتر', en: 'In the ledger' },
  total: { ar: 'المجموع', en: 'Total' },
} as const satisfies Readonly<Record<string, Words>>;

export const word = (name: keyof typeof words, language: Language): string => words[name][language];

/** On every sheet of a report that must not be relied on; null where it may be. */
export const warningOf = ({ agrees }: ReportAgreement, language: Language): string | null =>
  agrees ? null : words.disagrees[language];

function daysOf({ from, to }: ReportCover, language: Language): string {
  const say = (name: keyof typeof words): string => words[name][language];
  if (from === null && to === null) return say('all');
  if (from === to) return from ?? '';
  if (from === null) return `${say('until')} ${to ?? ''}`;
  if (to === null) return `${say('since')} ${from}`;
  return `${say('from')} ${from} ${say('to')} ${to}`;
}

/** The lines of a cover: what each says, and the saying. */
export function coverLines(
  cover: ReportCover,
  agreement: ReportAgreement,
  language: Language,
): readonly (readonly [label: string, value: string])[] {
  const say = (name: keyof typeof words): string => words[name][language];
  const list = (codes: readonly string[] | null): string => codes?.join(' · ') ?? say('all');
  return [
    [say('report'), cover.title],
    ['', cover.about],
    [say('exhibition'), cover.exhibition],
    ...(cover.practice ? [[say('practice'), say('isPractice')] as const] : []),
    [say('days'), daysOf(cover, language)],
    [say('families'), list(cover.families)],
    [say('tills'), list(cover.tills)],
    [say('madeAt'), `${dayAndTime(cover.madeAt, cover.timezone)} (${cover.timezone})`],
    [say('ledger'), `${say('facts')}: ${cover.facts} · ${say('newest')}: ${cover.head}`],
    ...(cover.leftOut.length === 0 ? [] : [[say('leftOut'), cover.leftOut.join(' · ')] as const]),
    [say('check'), agreement.agrees ? say('agrees') : say('disagrees')],
  ];
}

/** The figures that were compared, as a table of a cover. */
export const comparedTable = (
  { compared }: ReportAgreement,
  language: Language,
): {
  readonly headers: readonly [string, string, string];
  readonly rows: readonly { what: string; kind: ReportKind; report: number; ledger: number }[];
} => ({
  headers: [words.compared[language], words.inReport[language], words.inLedger[language]],
  rows: compared,
});
