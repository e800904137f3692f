import { expect, test } from 'vitest';
import { groupsToShow } from './impact-groups';

const numbered = (count: number | 'fewer' | 'kept', many: number) =>
  Array.from({ length: many }, (_, at) => ({ name: `${count} ${at}`, count }));

test('no group that is told leaves the page, however many there are, and a line of names ends', () => {
  const shown = groupsToShow([...numbered(6, 12), ...numbered('kept', 2), ...numbered('fewer', 30)]);
  expect([...shown.told, ...shown.rest]).toEqual(numbered(6, 12));
  expect(shown.told).toHaveLength(9);
  expect(shown.kept).toEqual({ names: ['kept 0', 'kept 1'], more: 0 });
  expect(shown.fewer.names).toHaveLength(14);
  expect(shown.fewer.more).toBe(16);
});

test('a group that is kept back has its name and never a number', () => {
  const { told, rest } = groupsToShow([...numbered(5, 1), ...numbered('kept', 1), ...numbered('fewer', 1)]);
  expect([...told, ...rest]).toEqual([{ name: '5 0', count: 5 }]);
});
