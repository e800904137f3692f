import { describe, expect, test } from 'vitest';
import { createFormat } from '../../i18n/format';
import { asTheDayWent, dayLabel, hourRows } from './time-rows';

describe('a chart over hours', () => {
  test('hours after midnight come after the evening that they belong to', () => {
    expect(asTheDayWent([0, 1, 18, 20, 23])).toEqual([18, 19, 20, 21, 22, 23, 0, 1]);
  });

  test('an hour without trade keeps its place between those with some', () => {
    expect(asTheDayWent([10, 13])).toEqual([10, 11, 12, 13]);
    expect(asTheDayWent([9])).toEqual([9]);
    expect(asTheDayWent([])).toEqual([]);
    expect(asTheDayWent(Array.from({ length: 24 }, (_, hour) => hour))).toHaveLength(24);
  });

  test('each hour has what was sold in it, and its time in the digits of the screen', () => {
    const hours = [
      { hour: 9, net: 1_500 },
      { hour: 11, net: -200 },
    ];
    expect(hourRows(hours, ({ net }) => net, createFormat('ar', 'arab'))).toEqual([
      { key: '9', label: '٠٩:٠٠', value: 1_500 },
      { key: '10', label: '١٠:٠٠', value: 0 },
      { key: '11', label: '١١:٠٠', value: -200 },
    ]);
    expect(dayLabel('2026-11-04', createFormat('en', 'latn'))).toBe('4/11');
  });
});
