import i18next from 'i18next';
import type { Earnings } from '../../shared/contract/earnings';
import { createFormat, type Digits, type Language } from '../i18n/format';

/** A QR code of version 13 at level M, 69 modules a side, holds so many bytes: a phone still reads it off a screen. */
export const MOST_BYTES = 331;

const BEST = 3;
/** How many letters of a name stand there: as many as there is room for, and never fewer than the last. */
const LONGEST_NAMES = [60, 40, 32, 24] as const;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const cut = (name: string, longest: number): string => {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join('')}…`;
};

interface Look {
  readonly exhibition: { readonly nameAr: string; readonly nameEn: string; readonly practice: boolean };
  readonly language: Language;
  readonly digits: Digits;
}

/**
 * A family's figures as plain text for its phone: day, what was sold and owed, the best products. What does not fit
 * into a code that scans from a screen is left out from the end: products first.
 */
export function earningsText(earnings: Earnings, look: Look): string {
  const tries = LONGEST_NAMES.map((longest) => linesOf(earnings, look, longest));
  const fits = (lines: readonly string[]): boolean => bytesOf(lines.join('\n')) <= MOST_BYTES;
  const lines = [...(tries.find(fits) ?? tries.at(-1) ?? [])];
  while (lines.length > 1 && !fits(lines)) lines.pop();
  return lines.join('\n');
}

function linesOf(
  earnings: Earnings,
  { exhibition, language, digits }: Look,
  longest: number,
): readonly string[] {
  const t = i18next.getFixedT(language);
  // A business day is a date, whatever the time zone.
  const format = createFormat(language, digits, 'UTC');
  const named = ({ nameAr, nameEn }: { nameAr: string; nameEn: string }): string =>
    cut(language === 'en' && nameEn !== '' ? nameEn : nameAr, longest);
  const { family, day, sold, commission, direct, paidOut, owed, products } = earnings;
  const line = (label: string, amount: number): string => `${label}: ${format.moneyText(amount)}`;
  const amounts = [
    line(t('earnings.figure.sold'), sold),
    line(t('earnings.figure.commission'), commission),
    ...(direct === 0 ? [] : [line(t('earnings.figure.direct'), direct)]),
    ...(paidOut === 0 ? [] : [line(t('earnings.figure.paidOut'), paidOut)]),
    owed < 0 ? line(t('earnings.owes'), -owed) : line(t('earnings.owed'), owed),
  ];
  return [
    ...(exhibition.practice ? [t('practice.mark')] : []),
    `${family.code} ${named(family)}`,
    day === null ? t('earnings.periods.all') : format.date(Date.parse(`${day}T12:00:00Z`)),
    ...amounts,
    ...products
      .filter(({ qty }) => qty > 0)
      .slice(0, BEST)
      .map(
        ({ qty, unit, ...name }) =>
          `${named(name)}: ${unit === 'gram' ? t('stall.kilograms', { weight: format.kilograms(qty) }) : format.number(qty)}`,
      ),
  ];
}
