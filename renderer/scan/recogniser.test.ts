import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deadline,
  quiet,
  START_GAP_MS,
  step,
  tick,
  type Effect,
  type ScanState,
  type Stroke,
} from './recogniser';

/** The physical key that a scanner presses for a character of its US layout. */
const strokeFor = (character: string, at: number, key = character): Stroke => {
  const shift = /[A-Z*_+]/.test(character);
  const code = /\d/.test(character)
    ? `Digit${character}`
    : /[a-z]/i.test(character)
      ? `Key${character.toUpperCase()}`
      : ({ '-': 'Minus', '.': 'Period', ' ': 'Space', '\n': 'Enter', '\t': 'Tab', '*': 'Digit8' }[
          character
        ] ?? '');
  const name = { '\n': 'Enter', '\t': 'Tab' }[character] ?? key;
  return { code, key: name, at, shift, chord: false, repeat: false };
};

interface Outcome {
  readonly scans: readonly string[];
  /** What a person sees typed, in order, whether at once or a moment later. */
  readonly typed: string;
  readonly restored: number;
  /** Terminators that reached a field or a button. */
  readonly enters: number;
  readonly state: ScanState;
}

/** Plays keydowns as the window would, with its timer between them, and lets silence fall at the end. */
const play = (strokes: readonly Stroke[], immediate = false): Outcome => {
  let state = quiet;
  const scans: string[] = [];
  let typed = '';
  let remembered = '';
  let restored = 0;
  let enters = 0;
  const run = (effects: readonly Effect[]) => {
    for (const effect of effects) {
      if (effect.type === 'scan') scans.push(effect.text);
      if (effect.type === 'replay') typed += effect.keys.map(({ key }) => key).join('');
      if (effect.type === 'remember') remembered = typed;
      if (effect.type === 'restore') {
        typed = remembered;
        restored += 1;
      }
    }
  };
  for (const stroke of strokes) {
    const until = deadline(state);
    if (until !== null && stroke.at > until) {
      const late = tick(state, until + 1);
      state = late.state;
      run(late.effects);
    }
    const result = step(state, stroke, immediate);
    state = result.state;
    run(result.effects);
    if (result.fate === 'pass') {
      if (stroke.code === 'Enter' || stroke.code === 'Tab') enters += 1;
      else if (stroke.key.length === 1 && !stroke.chord) typed += stroke.key;
    }
  }
  const end = tick(state, (strokes.at(-1)?.at ?? 0) + 10_000);
  run(end.effects);
  return { scans, typed, restored, enters, state: end.state };
};

const spaced = (text: string, gap: number, from = 1000): Stroke[] =>
  [...text].map((character, index) => strokeFor(character, from + index * gap));

describe('a scan', () => {
  for (const immediate of [false, true]) {
    test(`is read whole and leaves nothing behind, ${immediate ? 'in the search field' : 'anywhere else'}`, () => {
      const { scans, typed, enters } = play(spaced('6070050100019\n', 5), immediate);
      expect(scans).toEqual(['6070050100019']);
      expect(typed).toBe('');
      expect(enters).toBe(0);
    });
  }

  test('of our own code, with letters and a hyphen', () => {
    expect(play(spaced('F07-012\n', 8)).scans).toEqual(['F07-012']);
    expect(play(spaced('T1-000123\t', 8)).scans).toEqual(['T1-000123']);
  });

  test('is the same on an Arabic layout, where the keys write ب, ي and لا', () => {
    const keys = ['ب', '٠', '٧', '-', '٠', '١', 'لا', 'Enter'];
    const strokes = [...'F07-01B\n'].map((character, index) => strokeFor(character, index * 3, keys[index]));
    expect(play(strokes).scans).toEqual(['F07-01B']);
  });

  test('counts the Shift that a scanner presses as part of its pace', () => {
    const shift = (at: number): Stroke => ({
      code: 'ShiftLeft',
      key: 'Shift',
      at,
      shift: true,
      chord: false,
      repeat: false,
    });
    const strokes = [
      shift(0),
      strokeFor('F', 10),
      strokeFor('0', 20),
      shift(40),
      strokeFor('A', 60),
      strokeFor('1', 70),
    ];
    expect(play([...strokes, strokeFor('\n', 80)]).scans).toEqual(['F0A1']);
  });

  test('on a busy computer may stumble once it is known to be one', () => {
    const strokes = [...spaced('6070', 10, 0), ...spaced('050100019', 10, 90), strokeFor('\n', 240)];
    expect(play(strokes).scans).toEqual(['6070050100019']);
  });

  test('whose keys wait behind a busy page is one scan: they bear the time at which they were pressed', () => {
    for (const immediate of [false, true]) {
      for (const early of [1, 2, 3, 5]) {
        let typed = '';
        let remembered = '';
        const scans: string[] = [];
        let state = quiet;
        const run = (effects: readonly Effect[]) => {
          for (const effect of effects) {
            if (effect.type === 'scan') scans.push(effect.text);
            if (effect.type === 'replay') typed += effect.keys.map(({ key }) => key).join('');
            if (effect.type === 'remember') remembered = typed;
            if (effect.type === 'restore') typed = remembered;
          }
        };
        spaced('607005\n', 10).forEach((stroke, index) => {
          const result = step(state, stroke, immediate);
          run(result.effects);
          if (result.fate === 'pass') typed += stroke.key;
          state = result.state;
          // The clock runs on while the next keys are on their way.
          if (index + 1 !== early) return;
          const late = tick(state, stroke.at + 150);
          run(late.effects);
          state = late.state;
        });
        expect([scans, typed]).toEqual([['607005'], '']);
      }
    }
  });

  test('without a terminator ends with silence, and a late Enter opens nothing', () => {
    const scan = spaced('6070050100019', 5, 0);
    expect(play(scan).scans).toEqual(['6070050100019']);
    const late = play([...scan, strokeFor('\n', 60 + 200 + 40)]);
    expect(late.scans).toEqual(['6070050100019']);
    expect(late.enters).toBe(0);
  });

  test('that ends in CR LF or Enter Tab lets neither through', () => {
    expect(play(spaced('6070050100019\n\n', 5)).enters).toBe(0);
    expect(play(spaced('6070050100019\n\t', 5)).enters).toBe(0);
  });

  test('is followed by the volunteer’s own Enter, which acts', () => {
    const scan = spaced('6070050100019\n', 5, 0);
    expect(play([...scan, strokeFor('\n', 65 + 120)]).enters).toBe(1);
  });

  test('after a scan is a second scan', () => {
    expect(play([...spaced('6070050100019\n', 2, 0), ...spaced('F07-012\n', 2, 60)]).scans).toEqual([
      '6070050100019',
      'F07-012',
    ]);
  });

  test('after a typed 3* leaves the 3* where it was', () => {
    const { scans, typed } = play([...spaced('3*', 180, 0), ...spaced('F07-012\n', 5, 600)], true);
    expect(scans).toEqual(['F07-012']);
    expect(typed).toBe('3*');
  });

  test('may hold any character of Code 128 after its first', () => {
    expect(play(spaced('Ab 1.x-9\n', 4)).scans).toEqual(['Ab 1.x-9']);
  });
});

describe('a person', () => {
  test('who types fast in the search field sees every letter, the first of them at once', () => {
    const first = step(quiet, strokeFor('h', 0), true);
    expect(first.fate).toBe('pass');
    const { typed, scans } = play([...spaced('ha', 18, 0), ...spaced('lwa', 45, 90)], true);
    expect(typed).toBe('halwa');
    expect(scans).toEqual([]);
  });

  test('who strikes three keys at once and Enter is not a scanner', () => {
    const { typed, scans, enters } = play([...spaced('ion', 8, 0), strokeFor('\n', 30)]);
    expect([typed, scans, enters]).toEqual(['ion', [], 1]);
  });

  test('whose palm falls on four keys has typed them, no more', () => {
    const { typed, scans } = play(spaced('asdf', 5));
    expect([typed, scans]).toEqual(['asdf', []]);
  });

  test('gets Enter, Space and Tab alone at once: buttons answer them', () => {
    for (const character of ['\n', '\t', ' ']) {
      expect(step(quiet, strokeFor(character, 5), false).fate).toBe('pass');
    }
  });

  test('who holds a key down repeats it', () => {
    const held = spaced('111111', 33, 500).map((stroke) => ({ ...stroke, repeat: true }));
    expect(play([strokeFor('1', 0), ...held]).typed).toBe('1111111');
  });

  test('keeps shortcuts: Control with a letter passes, and what was held comes first', () => {
    const copy: Stroke = { ...strokeFor('c', 10), chord: true };
    const result = step(step(quiet, strokeFor('x', 0), false).state, copy, false);
    expect(result.fate).toBe('pass');
    expect(result.effects).toMatchObject([{ type: 'replay', keys: [{ key: 'x' }] }]);
  });

  test('keeps the order of letters and of keys that edit', () => {
    const backspace: Stroke = { ...strokeFor('x', 12), code: 'Backspace', key: 'Backspace' };
    const result = step(step(quiet, strokeFor('7', 0), false).state, backspace, false);
    expect(result).toMatchObject({ fate: 'pass', effects: [{ type: 'replay' }] });
  });

  test('moves with the number pad while Num Lock is off', () => {
    const home: Stroke = { ...strokeFor('7', 0), code: 'Numpad7', key: 'Home' };
    expect(step(quiet, home, false).fate).toBe('pass');
  });
});

const codes = fc
  .array(fc.constantFrom(...'0123456789ABCDFTXZabz-'), { minLength: 3, maxLength: 40 })
  .map((rest) => `F${rest.join('')}`);

test('every scan of 0 to 15 ms from key to key is one scan, and no key of it is seen', () => {
  fc.assert(
    fc.property(
      codes,
      fc.infiniteStream(fc.integer({ min: 0, max: 15 })),
      fc.boolean(),
      (code, gaps, immediate) => {
        let at = 0;
        const strokes = [...`${code}\n`].map((character) =>
          strokeFor(character, (at += gaps.next().value ?? 0)),
        );
        const { scans, typed, enters } = play(strokes, immediate);
        expect([scans, typed, enters]).toEqual([[code], '', 0]);
      },
    ),
  );
});

test('fast typing is never a scan: a person cannot strike four keys in a row that close', () => {
  // Of any three gaps in a row at least one is a person's; the others may be as short as they like.
  const gap = fc.tuple(
    fc.integer({ min: 0, max: START_GAP_MS }),
    fc.integer({ min: 0, max: START_GAP_MS }),
    fc.integer({ min: START_GAP_MS + 1, max: 400 }),
  );
  fc.assert(
    fc.property(
      fc.array(gap, { minLength: 10, maxLength: 20 }).map((gaps) => gaps.flat()),
      fc.array(fc.constantFrom(...'abcdefghijz0123456789-'), { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      (gaps, letters, immediate) => {
        let at = 0;
        const strokes = [...letters, '\n'].map((letter, index) =>
          strokeFor(letter, (at += gaps[index] ?? 50)),
        );
        const { scans, typed, enters } = play(strokes, immediate);
        expect(scans).toEqual([]);
        expect(typed).toBe(letters.join(''));
        expect(enters).toBe(1);
      },
    ),
  );
});

test('whatever is pressed, every key is either seen as typed or part of one scan, never both and never lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...'ab12-'), fc.integer({ min: 0, max: 150 })), { maxLength: 40 }),
      fc.boolean(),
      (keys, immediate) => {
        let at = 0;
        const strokes = keys.map(([letter, gap]) => strokeFor(letter, (at += gap)));
        const { scans, typed } = play(strokes, immediate);
        const all = [...scans.join(''), ...typed].sort().join('');
        expect(all).toBe(
          keys
            .map(([letter]) => letter)
            .sort()
            .join(''),
        );
      },
    ),
  );
});
