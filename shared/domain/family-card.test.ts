import { describe, expect, it } from 'vitest';
import { cardText, codeOnCard } from './family-card';
import { normaliseProductCode } from './codes';

describe('a family’s card', () => {
  it('gives back the code that was put on it, whatever letters the code has', () => {
    for (const code of ['F07', 'F123', 'لبان', 'F 7']) expect(codeOnCard(cardText(code))).toBe(code);
    expect(codeOnCard('family-F07')).toBe('F07');
  });

  it('leaves a code that was typed as it is', () => {
    expect(codeOnCard(' f7 ')).toBe('f7');
    expect(codeOnCard('FAMILY')).toBe('FAMILY');
  });

  it('is never taken for goods by the till', () => {
    expect(normaliseProductCode(cardText('F07'))).toBeNull();
    // A scanner's keys are known for a scan from four letters on.
    expect(cardText('F').length).toBeGreaterThanOrEqual(4);
  });
});
