import { expect, test } from 'vitest';
import type { Owed } from '../../../shared/contract/payouts';
import { baisa, familyCode } from '../../../shared/domain/amounts';
import { inOrder } from './owed-order';

const family = (code: string, owed: number): Owed => ({
  familyCode: familyCode(code),
  nameAr: code,
  nameEn: '',
  credit: baisa(0),
  paidDirect: baisa(0),
  paidOut: baisa(0),
  paidIn: baisa(0),
  owed: baisa(owed),
});

test('who is to be paid is seen first, then who owes, and whoever is settled below the smallest coin last', () => {
  const families = [
    family('F1', 4),
    family('F2', -900),
    family('F3', 500),
    family('F4', 0),
    family('F5', 7_000),
  ];
  expect(inOrder(families, 5).map(({ familyCode: code }) => code)).toEqual(['F5', 'F3', 'F2', 'F1', 'F4']);
  expect(inOrder(families, 1).map(({ familyCode: code }) => code)).toEqual(['F5', 'F3', 'F1', 'F2', 'F4']);
});
