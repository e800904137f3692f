import { describe, expect, test } from 'vitest';
import { createFormat } from '../../i18n/format';
import { axisText, figureText, shareOf } from './chart-rows';

const rows = [
  { key: 'cash', label: 'نقدًا', value: 7_500 },
  { key: 'card', label: 'بطاقة', value: 2_500 },
  { key: 'transfer', label: 'تحويل', value: -500 },
];

describe('what stands beside a chart', () => {
  test('a share is of all that came in: what was only given back has none', () => {
    expect(rows.map(({ value }) => shareOf(value, rows))).toEqual([7_500, 2_500, 0]);
    expect(shareOf(0, [])).toBe(0);
  });

  test('a table says every baisa and an axis says rials, in the digits of the screen', () => {
    const arabic = createFormat('ar', 'arab');
    const latin = createFormat('en', 'latn');
    expect(figureText(7_500, 'money', latin)).toBe('7.500');
    expect(figureText(12, 'count', arabic)).toBe('١٢');
    expect(axisText(7_500, 'money', arabic)).toBe('٧٫٥');
    expect(axisText(12, 'count', latin)).toBe('12');
  });
});
