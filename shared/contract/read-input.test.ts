import { expect, test } from 'vitest';
import { z } from 'zod';
import { readInput } from './read-input';

const schema = z.strictObject({ name: z.string().min(1).max(3), lines: z.array(z.int()).max(2).optional() });

test('an input of the right shape is read, and of another the field that is wrong is named', () => {
  expect(readInput(schema, { name: 'abc' })).toEqual({ ok: true, value: { name: 'abc' } });
  for (const name of ['', 'abcd', 7, null, undefined]) {
    expect(readInput(schema, { name })).toEqual({
      ok: false,
      error: { code: 'BAD_INPUT', details: { field: 'name' } },
    });
  }
  const lines = ['x'];
  expect(readInput(schema, { name: 'a', lines })).toMatchObject({ error: { details: { field: 'lines.0' } } });
});

test.each([Object.create(null), { valueOf: 1, toString: 1 }, Symbol('long')] as unknown[])(
  'a length that cannot be compared is bad input too, and throws nothing',
  (length) => {
    for (const input of [{ name: { length } }, { name: 'a', lines: { length } }]) {
      expect(readInput(schema, input)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    }
  },
);
