import type { Baisa } from './amounts';

type Gender = 'masculine' | 'feminine';

const ONES: Readonly<Record<Gender, readonly string[]>> = {
  masculine: 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' '),
  feminine: 'واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر'.split(' '),
};
const TEENS: Readonly<Record<Gender, readonly string[]>> = {
  masculine: 'أحد اثنا ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة'.split(' ').map((word) => `${word} عشر`),
  feminine: 'إحدى اثنتا ثلاث أربع خمس ست سبع ثماني تسع'.split(' ').map((word) => `${word} عشرة`),
};
const TENS = 'عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ');
const HUNDREDS = 'مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة'.split(' ');

/** Below 100; in tens and ones the feminine eight loses its last letter. */
function belowHundred(n: number, gender: Gender): string {
  if (n <= 10) return ONES[gender][n - 1] ?? '';
  if (n < 20) return TEENS[gender][n - 11] ?? '';
  const tens = TENS[Math.floor(n / 10) - 2] ?? '';
  if (n % 10 === 0) return tens;
  const one = n % 10 === 8 && gender === 'feminine' ? 'ثمانٍ' : (ONES[gender][(n % 10) - 1] ?? '');
  return `${one} و${tens}`;
}

function belowThousand(n: number, gender: Gender): string {
  const parts = [HUNDREDS[Math.floor(n / 100) - 1] ?? '', n % 100 === 0 ? '' : belowHundred(n % 100, gender)];
  return parts.filter((part) => part !== '').join(' و');
}

/** What is counted: one, two, three to ten, eleven to ninety-nine, and whole hundreds. */
interface Counted {
  readonly gender: Gender;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly hundreds: string;
}

const THOUSANDS: Counted = {
  gender: 'masculine',
  one: 'ألف',
  two: 'ألفان',
  few: 'آلاف',
  many: 'ألفًا',
  hundreds: 'ألف',
};
const MILLIONS: Counted = {
  gender: 'masculine',
  one: 'مليون',
  two: 'مليونان',
  few: 'ملايين',
  many: 'مليونًا',
  hundreds: 'مليون',
};
const RIALS: Counted = {
  gender: 'masculine',
  one: 'ريال عُماني واحد',
  two: 'ريالان عُمانيان',
  few: 'ريالات عُمانية',
  many: 'ريالًا عُمانيًا',
  hundreds: 'ريال عُماني',
};
const BAISA: Counted = {
  gender: 'feminine',
  one: 'بيسة واحدة',
  two: 'بيستان',
  few: 'بيسات',
  many: 'بيسة',
  hundreds: 'بيسة',
};

/** The noun as the number before it wants it; 101 and 102 as bookkeepers write them. */
function nounFor(n: number, noun: Counted): string {
  const last = n % 100;
  if (last >= 3 && last <= 10) return noun.few;
  return last >= 11 ? noun.many : noun.hundreds;
}

/** A dual that stands right before its noun loses its last letter: مئتا ريال. */
const beforeNoun = (words: string): string => words.replace(/(مئت|ألف|مليون)ان$/, '$1ا');

function counted(n: number, noun: Counted): string {
  if (n === 1) return noun.one;
  if (n === 2) return noun.two;
  return `${beforeNoun(arabicNumber(n, noun.gender))} ${nounFor(n, noun)}`;
}

function arabicNumber(n: number, gender: Gender): string {
  const [millions, thousands, rest] = [Math.floor(n / 1e6), Math.floor(n / 1000) % 1000, n % 1000];
  return [
    millions === 0 ? '' : counted(millions, MILLIONS),
    thousands === 0 ? '' : counted(thousands, THOUSANDS),
    rest === 0 ? '' : belowThousand(rest, gender),
  ]
    .filter((part) => part !== '')
    .join(' و');
}

function inArabic(rials: number, rest: number): string {
  const parts = [rials === 0 ? '' : counted(rials, RIALS), rest === 0 ? '' : counted(rest, BAISA)];
  return `فقط ${parts.filter((part) => part !== '').join(' و')} لا غير`;
}

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function englishBelowHundred(n: number): string {
  if (n < 20) return SMALL[n - 1] ?? '';
  const tens = ENGLISH_TENS[Math.floor(n / 10) - 2] ?? '';
  return n % 10 === 0 ? tens : `${tens}-${SMALL[(n % 10) - 1] ?? ''}`;
}

function englishNumber(n: number): string {
  const [millions, thousands, hundreds] = [
    Math.floor(n / 1e6),
    Math.floor(n / 1000) % 1000,
    Math.floor(n / 100) % 10,
  ];
  return [
    millions === 0 ? '' : `${englishNumber(millions)} million`,
    thousands === 0 ? '' : `${englishNumber(thousands)} thousand`,
    hundreds === 0 ? '' : `${SMALL[hundreds - 1] ?? ''} hundred`,
    n % 100 === 0 ? '' : englishBelowHundred(n % 100),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function inEnglish(rials: number, rest: number): string {
  const parts = [
    rials === 0 ? '' : `${englishNumber(rials)} ${rials === 1 ? 'rial' : 'rials'}`,
    rest === 0 ? '' : `${englishNumber(rest)} baisa`,
  ];
  const words = `${parts.filter((part) => part !== '').join(' and ')} only`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An amount from 1 baisa up in words, as on a cheque: a figure is changed by one stroke of a pen, words are not. */
export function amountInWords(amount: Baisa, language: 'ar' | 'en'): string {
  const [rials, rest] = [Math.floor(amount / 1000), amount % 1000];
  return language === 'ar' ? inArabic(rials, rest) : inEnglish(rials, rest);
}
