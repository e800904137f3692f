import { expect, test } from 'vitest';
import { createFormat } from './format';

const at = Date.UTC(2026, 10, 24, 21, 5);

test('an Omani reads Latin digits unless Arabic-Indic ones are wanted', () => {
  expect(createFormat('ar', 'latn').moneyText(13_000)).toBe('13.000 ر.ع.');
  expect(createFormat('ar', 'arab').moneyText(13_000)).toBe('١٣٫٠٠٠ ر.ع.');
  expect(createFormat('en', 'arab').moneyText(13_000)).toBe('OMR 13.000');
});

test('weights and rates keep their decimals in either set of digits', () => {
  expect(createFormat('ar', 'arab').kilograms(250)).toBe('٠٫٢٥٠');
  expect(createFormat('en', 'latn').percent(1250)).toBe('12.5%');
  expect(createFormat('ar', 'arab').percent(500)).toBe('٥٪');
});

test('a count of many is read in threes, as amounts are', () => {
  expect(createFormat('en', 'latn').many(10_729)).toBe('10,729');
  expect(createFormat('ar', 'arab').many(1_234_567)).toBe('١٬٢٣٤٬٥٦٧');
  expect(createFormat('ar', 'latn').many(868)).toBe('868');
});

test("a sale after nine in the evening UTC is on the exhibition's next day, by the Gregorian calendar", () => {
  expect(createFormat('ar', 'latn', 'Asia/Muscat').date(at)).toBe('25 نوفمبر 2026');
  expect(createFormat('en', 'latn', 'Asia/Muscat').time(at)).toBe('01:05');
});
