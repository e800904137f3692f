import type { ClosingLook } from '../../../shared/contract/closing';
import type { AcceptablePoint } from '../../../shared/domain/closing';
import { formatDate, formatTime } from '../../../shared/domain/date-format';
import { formatMoneyPlain } from '../../../shared/domain/money';
import type { Words } from './file-to-write';

type Language = keyof Words;

interface Told {
  readonly exhibition: Words;
  /** ms UTC. */
  readonly at: number;
  readonly timezone: string;
  readonly look: ClosingLook;
  /** What stood open and was accepted. */
  readonly accepted: readonly AcceptablePoint[];
  /** In the order in which they stand in the folder. */
  readonly files: readonly { readonly file: string; readonly about: Words }[];
  readonly disagreeing: readonly string[];
  readonly leftOut: readonly string[];
}

const words = {
  title: { ar: 'إغلاق المعرض', en: 'Closing of the exhibition' },
  madeAt: { ar: 'كُتب في', en: 'Written' },
  facts: { ar: 'عدد القيود في الدفتر', en: 'Facts in the ledger' },
  head: { ar: 'بصمة آخرها', en: 'Hash of the newest' },
  open: { ar: 'بقي عند الإغلاق، بعلم من أغلق:', en: 'Left open, by whoever closed knowing it:' },
  nothingOpen: { ar: 'لم يبق شيء مفتوحًا.', en: 'Nothing was left open.' },
  owed: { ar: 'يستحق لها', en: 'is owed' },
  owes: { ar: 'عليها', en: 'owes' },
  carts: { ar: 'سلال معلّقة لم تُبع', en: 'parked carts that were not sold' },
  copies: {
    ar: 'نسخ الدفتر الاحتياطية لم تكن حديثة أو كاملة',
    en: 'the ledger’s backup copies were not all fresh',
  },
  disagreeing: {
    ar: 'تحذير: أرقام هذه التقارير لا تطابق الدفتر، ومكتوب ذلك عليها:',
    en: 'WARNING: the figures of these reports do not agree with the ledger, and they say so:',
  },
  leftOut: {
    ar: 'لم تُكتب لأنها أطول مما تتسع له صيغتها (وهي كاملة في CSV):',
    en: 'Not written, since they are longer than their format holds (the CSV has them whole):',
  },
  files: { ar: 'ما في هذا المجلد', en: 'What is in this folder' },
  check: { ar: 'للتحقق من أن شيئًا لم يتغيّر', en: 'To check that nothing was changed' },
  checkFiles: { ar: 'الملفات، من داخل المجلد:', en: 'The files, from within the folder:' },
  checkLedger: {
    ar: 'الدفتر، من مجلد البرنامج (يخرج بصفر إن كان سليمًا):',
    en: 'The ledger, from the program’s folder (it ends with 0 if it is sound):',
  },
  without: {
    ar: 'ليس في هذا المجلد هواتف ولا أرقام حسابات بنكية من بيانات الأسر، ولا أرقام سرية ولا صور. وفي الدفتر ما كُتب من ملاحظات وأسباب كما كُتب.',
    en: 'No family’s phone or bank number, no PIN and no photo is in this folder. The ledger holds notes and reasons as they were typed.',
  },
  again: {
    ar: 'الدفتر الأصلي مستمر: ما يُصرف أو يُرجع بعد هذا الإغلاق يظهر في إغلاق لاحق، وتُعرف حال هذا الإغلاق من بصمة آخر قيد.',
    en: 'The ledger itself goes on: what is paid out or comes back after this closing is in a later one, and the hash of the newest fact tells how things stood at this one.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Whoever is owed or owes, a line each; amounts in rials. */
const unsettledLines = ({ unsettled }: ClosingLook, language: Language): string[] =>
  unsettled.map(({ family, nameAr, nameEn, owed }) => {
    const name = (language === 'en' && nameEn) || nameAr;
    const amount = formatMoneyPlain(owed < 0 ? ((0 - owed) as typeof owed) : owed);
    return `  - ${family} ${name}: ${words[owed < 0 ? 'owes' : 'owed'][language]} ${amount}`;
  });

function openLines({ look, accepted }: Told, language: Language): string[] {
  if (accepted.length === 0) return [words.nothingOpen[language]];
  const lines = accepted.flatMap((point): string[] => {
    switch (point) {
      case 'unsettled':
        return unsettledLines(look, language);
      case 'carts':
        return [`  - ${words.carts[language]}: ${look.carts.length}`];
      case 'copies':
        return [`  - ${words.copies[language]}`];
    }
  });
  return [words.open[language], ...lines];
}

const listed = (title: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : ['', title, ...names.map((name) => `  - ${name}`)];

function inOneLanguage(told: Told, language: Language): string[] {
  const say = (name: keyof typeof words): string => words[name][language];
  const { look, files, disagreeing, leftOut } = told;
  const style = { timezone: told.timezone, language };
  return [
    `${say('title')}: ${told.exhibition[language]}`,
    '',
    `${say('madeAt')}: ${formatDate(told.at, style)} ${formatTime(told.at, style)} (${told.timezone})`,
    `${say('facts')}: ${look.facts}`,
    `${say('head')}: ${look.head}`,
    '',
    ...openLines(told, language),
    ...listed(say('disagreeing'), disagreeing),
    ...listed(say('leftOut'), leftOut),
    '',
    `${say('files')}:`,
    ...files.map(({ file, about }) => `  ${file}\t${about[language]}`),
    '',
    `${say('check')}:`,
    `  ${say('checkFiles')}`,
    '    sha256sum -c SHA256SUMS',
    `  ${say('checkLedger')}`,
    '    npm run --silent ledger -- verify ledger.sqlite',
    '',
    say('without'),
    say('again'),
  ];
}

/** What lies in a closing's folder and how it can be checked: Arabic, then English. Read by Notepad too. */
export const readmeOf = (told: Told): string =>
  `\uFEFF${[...inOneLanguage(told, 'ar'), '', '-'.repeat(72), '', ...inOneLanguage(told, 'en'), ''].join('\r\n')}`;
