import { describe, expect, it } from 'vitest';
import { baisa } from './amounts';
import { expectedCash, variance } from './drawer';

describe('expectedCash', () => {
  it('counts what came and what left, each once', () => {
    const drawer = {
      float: baisa(20_000),
      kept: baisa(3700),
      cashRefunds: baisa(1),
      cashIn: baisa(20),
      cashOut: baisa(300),
      cashPayouts: baisa(4000),
      reversedPayouts: baisa(50_000),
      payIns: baisa(600_000),
    };
    expect(expectedCash(drawer)).toBe(20_000 + 3700 - 1 + 20 - 300 - 4000 + 50_000 + 600_000);
  });
});

describe('variance', () => {
  it('is above 0 where the drawer holds more than expected, below where it holds less', () => {
    expect(variance(baisa(11_440), baisa(11_434))).toBe(6);
    expect(variance(baisa(11_430), baisa(11_434))).toBe(-4);
  });
});
