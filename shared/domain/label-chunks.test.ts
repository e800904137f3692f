import { expect, test } from 'vitest';
import { labelChunks } from './label-chunks';

test('no label is lost or doubled where they go into several files', () => {
  const labels = [
    { product: 'a', copies: 3 },
    { product: 'b', copies: 0 },
    { product: 'c', copies: 5 },
    { product: 'd', copies: 1 },
  ];
  expect(labelChunks(labels, 4)).toEqual([
    [
      { product: 'a', copies: 3 },
      { product: 'c', copies: 1 },
    ],
    [{ product: 'c', copies: 4 }],
    [{ product: 'd', copies: 1 }],
  ]);
  expect(labelChunks(labels, 100)).toEqual([[labels[0], labels[2], labels[3]]]);
  expect(labelChunks([], 4)).toEqual([]);
});
