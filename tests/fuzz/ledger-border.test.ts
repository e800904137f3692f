import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJobChannel, ledgerContract, type LedgerChannel } from '../../shared/contract';
import { errorCodes } from '../../shared/result';
import type { Actor } from '../../electron/ledger/command';
import { verify } from '../../electron/ledger/verify/verify';
import { hire } from '../ledger/harness/people';
import { openShop, system, type Stall } from '../ledger/harness/stall';
import { rightShape, type Pool } from './harness/right-shape';
import { eachSeed, FUZZ_TIMEOUT } from './harness/seed';
import { wrongShape } from './harness/wrong-shape';

const STEPS = 600;
const channels = Object.keys(ledgerContract) as LedgerChannel[];
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

/** Names of things that an answer made known, so that later questions reach something. */
function learn(pool: Pool, value: unknown, depth = 0): void {
  if (typeof value === 'string' && isId.test(value)) pool.ids.push(value);
  if (typeof value !== 'object' || value === null || depth > 4 || value instanceof Uint8Array) return;
  for (const part of Object.values(value).slice(0, 20)) learn(pool, part, depth + 1);
}

/** One question at a time, so that each can name what the ones before it made. */
function ask(stall: Stall, pool: Pool, actors: readonly Actor[], seed: number): void {
  const [channel = 'ledger.health'] = fc.sample(fc.constantFrom(...channels), { seed, numRuns: 1 });
  const { input, output } = ledgerContract[channel];
  const right = rightShape(input, pool);
  const anyShape = fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: wrongShape(right) });
  const [[given, actor] = [null, system]] = fc.sample(fc.tuple(anyShape, fc.constantFrom(...actors)), {
    seed,
    numRuns: 1,
  });
  const answer = stall.call(channel, given, actor);
  const told = `${channel} ${fc.stringify(given)}`;
  expect(stall.faults, told).toEqual([]);
  if (answer.ok) {
    const parsed = output.safeParse(answer.value);
    expect(parsed.error?.issues, `${told} answered ${fc.stringify(answer.value)}`).toBeUndefined();
    learn(pool, answer.value);
    learn(pool, given);
    return;
  }
  expect(errorCodes, told).toContain(answer.error.code);
  expect(answer.error.code, told).not.toBe('INTERNAL');
  if (isJobChannel(channel))
    expect(['UNKNOWN_CHANNEL', 'FORBIDDEN', 'BAD_INPUT'], told).toContain(answer.error.code);
}

test(
  'every channel, asked anything of the right and of the wrong shape, answers with a value of its contract or a known code, and the ledger verifies',
  async () => {
    await eachSeed((seed) => {
      const stall = openShop();
      try {
        const pool: Pool = { ids: [] };
        const actors = [
          system,
          system,
          system,
          hire(stall, 'organiser').actor,
          hire(stall, 'volunteer').actor,
        ];
        for (let step = 0; step < STEPS; step += 1) ask(stall, pool, actors, seed * 10_007 + step);
        expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
      } finally {
        stall.close();
      }
    });
  },
  FUZZ_TIMEOUT,
);

test('the generator makes what each channel takes: hardly any of it is refused for its shape', () => {
  const pool: Pool = { ids: ['0199aaaa-0000-7000-8000-000000000001'] };
  for (const channel of channels) {
    const { input } = ledgerContract[channel];
    const made = fc.sample(rightShape(input, pool), { numRuns: 20, seed: 7 });
    const taken = made.filter((value) => input.safeParse(value).success);
    expect(
      taken.length,
      `${channel}: ${fc.stringify(made.find((value) => !input.safeParse(value).success))}`,
    ).toBeGreaterThan(10);
  }
});
