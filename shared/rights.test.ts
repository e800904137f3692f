import { expect, test } from 'vitest';
import { contract } from './contract';
import { rights } from './rights';

test('every channel has its cell in the one table of rights, so that nobody may do what nobody thought of', () => {
  expect(Object.keys(rights).sort()).toEqual(Object.keys(contract).sort());
});

test.each(Object.entries(contract))('%s asks for the role that the table says', (channel, { role }) => {
  expect(role).toBe(rights[channel as keyof typeof rights]);
});
