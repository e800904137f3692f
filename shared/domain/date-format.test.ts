import { describe, expect, it } from 'vitest';
import { formatDate, formatDateInFigures, formatDay, formatTime } from './date-format';

const instant = Date.parse('2026-11-24T22:05:00Z');
const timezone = 'Asia/Muscat';

describe('dates', () => {
  it('are of the exhibition’s time zone, in the Gregorian calendar, with Latin digits unless told', () => {
    expect(formatDate(instant, { timezone, language: 'ar' })).toBe('25 نوفمبر 2026');
    expect(formatDate(instant, { timezone, language: 'en' })).toBe('25 November 2026');
    expect(formatDate(instant, { timezone: 'UTC', language: 'en' })).toBe('24 November 2026');
  });

  it('take Arabic-Indic digits in either language', () => {
    expect(formatDate(instant, { timezone, language: 'ar', digits: 'arab' })).toBe('٢٥ نوفمبر ٢٠٢٦');
    expect(formatDate(instant, { timezone, language: 'en', digits: 'arab' })).toBe('٢٥ November ٢٠٢٦');
  });
});

describe('dates in figures', () => {
  it('are day, month and year of one width, without marks that turn a table around', () => {
    const early = Date.parse('2026-03-04T00:00:00Z');
    expect(formatDateInFigures(early, { timezone, language: 'ar' })).toBe('04/03/2026');
    expect(formatDateInFigures(early, { timezone, language: 'en' })).toBe('04/03/2026');
    expect(formatDateInFigures(instant, { timezone, language: 'ar', digits: 'arab' })).toBe('٢٥/١١/٢٠٢٦');
  });
});

describe('times', () => {
  it('are of 24 hours', () => {
    expect(formatTime(instant, { timezone, language: 'ar' })).toBe('02:05');
    expect(formatTime(instant, { timezone: 'UTC', language: 'en', digits: 'latn' })).toBe('22:05');
    expect(formatTime(instant, { timezone, language: 'ar', digits: 'arab' })).toBe('٠٢:٠٥');
    expect(formatTime(Date.parse('2026-11-24T20:00:00Z'), { timezone, language: 'en' })).toBe('00:00');
  });
});

describe('business days', () => {
  it('are written out as the dates they are', () => {
    expect(formatDay('2026-11-24', { language: 'ar' })).toBe('24 نوفمبر 2026');
    expect(formatDay('2026-01-01', { language: 'en', digits: 'arab' })).toBe('١ January ٢٠٢٦');
  });
});
