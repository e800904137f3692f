import { beforeEach, describe, expect, test } from 'vitest';
import { COPY_EVERY } from '../../../shared/domain/copies/due';
import { done, refuse, type Result } from '../../../shared/result';
import type { Output } from '../../../shared/contract';
import { CopyKeeper } from './copy-keeper';

const MINUTE = 60_000;
type Made = Output<'copies.make'>;

let now: number;
let timer: { readonly at: number; readonly work: () => void } | null;
let asked: string[];
let answers: ((result: Result<Made>) => void)[];
let verified: string[];
let verify: () => Promise<void>;
let keeper: CopyKeeper;

/** The clock goes on to an instant; whatever falls due on the way is done. */
const goOnTo = (at: number): void => {
  while (timer !== null && timer.at <= at) {
    const { work, at: due } = timer;
    now = due;
    timer = null;
    work();
  }
  now = at;
};
const settle = () => new Promise((resolve) => setImmediate(resolve));
const answer = async (result: Result<Made>): Promise<void> => {
  answers.shift()?.(result);
  await settle();
};
const made = (rest: Partial<Made> = {}) =>
  done<Made>({ name: 'copy', isNew: true, isVerified: false, second: null, ...rest });

beforeEach(() => {
  now = 1_000_000_000;
  timer = null;
  asked = [];
  answers = [];
  verified = [];
  verify = () => Promise.resolve();
  keeper = new CopyKeeper({
    now: () => now,
    later: (ms, work) => {
      const mine = { at: now + ms, work };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    make: (why) => {
      asked.push(why);
      return new Promise((resolve) => answers.push(resolve));
    },
    verify: (name) => {
      verified.push(name);
      return verify();
    },
    onChange: () => undefined,
  });
});

describe('copies of a stall at work', () => {
  test('are made every 15 minutes of trade, and never while nothing is done', async () => {
    goOnTo(now + 60 * MINUTE);
    expect(asked).toEqual([]);
    keeper.committed();
    goOnTo(now + MINUTE);
    expect(asked).toEqual(['trade']);
    await answer(made());
    const first = now;
    goOnTo(now + 3 * MINUTE);
    keeper.committed();
    goOnTo(first + COPY_EVERY - 1);
    expect(asked).toHaveLength(1);
    goOnTo(first + COPY_EVERY);
    expect(asked).toHaveLength(2);
    await answer(made());
    goOnTo(now + 10 * COPY_EVERY);
    expect(asked).toHaveLength(2);
  });

  test('are verified each, and one that was there already is not verified again', async () => {
    void keeper.copy('hand');
    await answer(made());
    expect(verified).toEqual(['copy']);
    void keeper.copy('hand');
    await answer(made({ isNew: false, isVerified: true }));
    expect(verified).toEqual(['copy']);
  });

  test('that a migration made, or that was not verified when the program ended, is verified then', async () => {
    void keeper.copy('trade');
    await answer(made({ isNew: false }));
    expect(verified).toEqual(['copy']);
  });

  test('are made at once when a shift is closed, also where one is being made just then', async () => {
    keeper.committed();
    goOnTo(now + MINUTE);
    keeper.committed();
    keeper.shiftClosed();
    expect(asked).toEqual(['trade']);
    await answer(made());
    expect(asked).toEqual(['trade', 'shift']);
    await answer(made());
    expect(keeper.state).toMatchObject({ unsavedSince: null, isCopying: false, asOf: now });
  });

  test('that several ask for while one is made are one, of which each hears when it is done, and its reason says most', async () => {
    void keeper.copy('hand');
    const heard: string[] = [];
    for (const why of ['trade', 'shift', 'trade'] as const) {
      void keeper.copy(why).then(() => heard.push(why));
    }
    await answer(made());
    expect(asked).toEqual(['hand', 'shift']);
    expect(heard).toEqual([]);
    await answer(made());
    expect(heard).toEqual(['trade', 'shift', 'trade']);
    expect(asked).toHaveLength(2);
  });

  test('what is sold while a copy is made waits for the next one', async () => {
    keeper.committed();
    goOnTo(now + MINUTE);
    now += 5;
    keeper.committed();
    await answer(made());
    expect(keeper.state).toMatchObject({ unsavedSince: now, asOf: now - 5 });
    goOnTo(now + COPY_EVERY);
    expect(asked).toHaveLength(2);
  });
});

describe('a copy that fails', () => {
  test('is told with its reason, keeps saying since when nothing was copied, and is tried again in 15 minutes', async () => {
    keeper.committed();
    const since = now;
    goOnTo(now + MINUTE);
    await answer(refuse('COPY_PLACE_FULL'));
    expect(keeper.state).toMatchObject({ problem: 'COPY_PLACE_FULL', unsavedSince: since, asOf: null });
    goOnTo(now + COPY_EVERY);
    expect(asked).toHaveLength(2);
    await answer(made());
    expect(keeper.state).toMatchObject({ problem: null, unsavedSince: null });
  });

  test('on a stick is told of the stick alone', async () => {
    void keeper.copy('hand');
    await answer(made({ second: 'COPY_PLACE_MISSING' }));
    expect(keeper.state).toMatchObject({ problem: null, secondProblem: 'COPY_PLACE_MISSING', asOf: now });
  });

  test('because there was no ledger to copy is tried again as soon as there is one', async () => {
    keeper.opened();
    goOnTo(now + MINUTE);
    await answer(refuse('LEDGER_UNAVAILABLE'));
    keeper.opened();
    expect(asked).toHaveLength(2);
    await answer(made());
    expect(keeper.state).toMatchObject({ problem: null, unsavedSince: null });
    keeper.opened();
    expect(asked).toHaveLength(2);
  });

  test('nobody waits for a timer when the program ends', () => {
    keeper.committed();
    keeper.stop();
    expect(timer).toBeNull();
  });
});

describe('other work on the copies', () => {
  test('waits for the copy that is made and for its verifying, and the next copy waits for it', async () => {
    const order: string[] = [];
    let verifyNow = (): void => undefined;
    verify = () => new Promise((resolve) => (verifyNow = resolve));
    let workNow = (): void => undefined;
    void keeper.copy('hand');
    const working = keeper.alone(async () => {
      order.push('work');
      await new Promise<void>((resolve) => (workNow = resolve));
      return 'done';
    });
    await settle();
    expect(order).toEqual([]);
    await answer(made());
    expect(order).toEqual([]);
    verifyNow();
    await settle();
    expect(order).toEqual(['work']);
    keeper.shiftClosed();
    await settle();
    expect(asked).toEqual(['hand']);
    workNow();
    expect(await working).toBe('done');
    await settle();
    expect(asked).toEqual(['hand', 'shift']);
  });

  test('that fails is told, and keeps no copy from being made', async () => {
    await expect(keeper.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    keeper.committed();
    goOnTo(now + MINUTE);
    await settle();
    expect(asked).toEqual(['trade']);
  });
});
