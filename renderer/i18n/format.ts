import { baisa } from '../../shared/domain/amounts';
import { formatDate, formatDateInFigures, formatTime } from '../../shared/domain/date-format';
import { formatMoney, toDigits, type Digits } from '../../shared/domain/money';

export type Language = 'ar' | 'en';
export type { Digits };

const DEFAULT_TIMEZONE = 'Asia/Muscat';

/** Every number and date that a screen or paper shows, in one language. English always has Latin digits. */
export const createFormat = (language: Language, wanted: Digits, timezone = DEFAULT_TIMEZONE) => {
  const digits: Digits = language === 'ar' ? wanted : 'latn';
  const style = { timezone, language, digits };
  const inDigits = (text: string): string => (digits === 'arab' ? toDigits(text, 'arab') : text);
  const decimal = (value: number): string =>
    digits === 'arab' ? inDigits(String(value)).replace('.', '٫') : String(value);
  const money = (amount: number): string => formatMoney(baisa(amount), { digits });

  return {
    language,
    /** ر.ع. or OMR. */
    unit: language === 'ar' ? 'ر.ع.' : 'OMR',
    /** Between whole and parts, in the digits of the screen. */
    point: digits === 'arab' ? '٫' : '.',
    /** The same text in the digits of the screen. */
    digits: inDigits,
    /** Baisa → `13.000`, without its unit. */
    money,
    /** Baisa → `13.000 ر.ع.`, `OMR 13.000`: for sentences; elsewhere `<Money>` is better. */
    moneyText: (amount: number): string =>
      language === 'ar' ? `${money(amount)} ر.ع.` : `OMR ${money(amount)}`,
    number: decimal,
    /** A count of many → `10,729`: for reading, never for a field. */
    many: (count: number): string =>
      inDigits(String(count).replace(/\B(?=(?:\d{3})+$)/g, digits === 'arab' ? '٬' : ',')),
    /** Hundredths of a percent → `12.5%`. */
    percent: (basisPoints: number): string => `${decimal(basisPoints / 100)}${digits === 'arab' ? '٪' : '%'}`,
    /** Grams → `0.250`, kilograms without their unit. */
    kilograms: (grams: number): string => {
      const text = (grams / 1000).toFixed(3);
      return digits === 'arab' ? inDigits(text).replace('.', '٫') : text;
    },
    /** ms UTC → `24 نوفمبر 2026`. */
    date: (at: number): string => formatDate(at, style),
    /** ms UTC → `24/11/2026`: where many stand below each other. */
    dateInFigures: (at: number): string => formatDateInFigures(at, style),
    /** ms UTC → `16:05`. */
    time: (at: number): string => formatTime(at, style),
  };
};

export type Format = ReturnType<typeof createFormat>;
