import { describe, expect, it } from 'vitest';
import { readCodeQuery } from './code-query';

describe('readCodeQuery', () => {
  it.each([
    ['f7 12', 'F07-012', 'F07-12', true],
    ['F7-1', 'F07-001', 'F07-1', true],
    ['F07-012', 'F07-012', 'F07-012', true],
    ['F 7  - 12', 'F07-012', 'F07-12', true],
    ['F  7', '', 'F07-', true],
    ['ب7 12', 'F07-012', 'F07-12', true],
    ['٧-١٢', 'F07-012', 'F07-12', true],
    ['7 12', 'F07-012', 'F07-12', true],
    ['7/12', 'F07-012', 'F07-12', true],
    ['f120-1', 'F120-001', 'F120-1', true],
    ['f7', '', 'F07-', true],
    ['f7-', '', 'F07-', true],
    ['٠٧', '', 'F07-', true],
    ['007', '', 'F07-', true],
    ['7', '', 'F07-', false],
    ['50', '', 'F50-', false],
    ['F07012', 'F07-012', 'F07012', true],
    ['a1-3', 'A1-3', 'A1-3', true],
    ['حلوى', 'حلوى', 'حلوى', true],
    ['1234', '1234', '1234', true],
    ['xf7', 'XF7', 'XF7', true],
    ['f7-12345', 'F7-12345', 'F7-12345', true],
  ])('reads «%s» as %s, begun with %s', (query, exact, start, isPlain) => {
    expect(readCodeQuery(query)).toEqual({ exact, start, isPlain });
  });
});
