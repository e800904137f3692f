import { describe, expect, test } from 'vitest';
import { nextTillCodes, TILL_SUFFIXES } from './till-codes';

describe('a till that goes on from a copy', () => {
  test('is called as before, with two letters that no volunteer takes for digits', () => {
    expect(nextTillCodes(['T1', 'T2'], new Set(['T1', 'T2']), 0)).toEqual(['T1BB', 'T2BB']);
    expect(nextTillCodes(['T1'], new Set(), 19)).toEqual(['T1CC']);
    const all = Array.from({ length: TILL_SUFFIXES }, (_, n) => nextTillCodes(['T1'], new Set(), n)?.[0]);
    expect(new Set(all).size).toBe(TILL_SUFFIXES);
    for (const code of all) expect(code).toMatch(/^T1[B-DF-HKMNP-TV-XZ]{2}$/);
  });

  test('never takes a code that was used, at whichever of its tills', () => {
    expect(nextTillCodes(['T1', 'T2'], new Set(['T2BB']), 0)).toEqual(['T1BC', 'T2BC']);
    expect(nextTillCodes(['T1'], new Set(['T1ZZ']), TILL_SUFFIXES - 1)).toEqual(['T1BB']);
  });

  test('says that there is none rather than use one twice', () => {
    const taken = new Set(
      Array.from({ length: TILL_SUFFIXES }, (_, n) => nextTillCodes(['T1'], new Set(), n)?.[0] ?? ''),
    );
    expect(nextTillCodes(['T1'], taken, 5)).toBeNull();
  });

  test('of the longest name keeps to the length that a code may have, and two such do not become one', () => {
    const long = 'X'.repeat(32);
    expect(nextTillCodes([long], new Set(), 0)?.[0]).toHaveLength(32);
    expect(nextTillCodes([`${long}1`, `${long}2`], new Set(), 0)).toBeNull();
  });
});
