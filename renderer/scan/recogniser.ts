import { scannedCharacter } from './key-text';

/**
 * Tells a scanner from a person by the time between keys, as a state machine without a clock: a scanner writes a
 * whole code with 0 to 15 ms from key to key; a person's fastest fingers have two or three keys that close, never
 * four and a terminator.
 *
 * A key that may be the start of a scan is *held* (it acts on nothing) until the next one tells; a person's key is
 * then *replayed*, at most START_GAP_MS late. Only the search field gets its first key at once (`immediate`), so
 * that results stand within one frame; if a scan follows, the field is put back as it was.
 */

/** Up to the shortest code, the next key of a scan comes within this time. */
export const START_GAP_MS = 30;
/** Once four keys came that fast it is a scan; then a slow scanner may be slower. */
export const GOING_GAP_MS = 80;
/** How long a scan without a terminator is waited for. Keys bear their own time, so a busy computer loses none. */
const SILENCE_MS = 200;
export const MIN_LENGTH = 4;
/** Longer than any code on goods (GS1-128 has 48, the address in a QR code some hundred): a scanner gone mad never ends. */
export const LONGEST_SCAN = 500;
/** Without a terminator, silence ends a scan of at least this length. */
export const MIN_UNTERMINATED = 6;
/** A second terminator (CR LF, Enter Tab) comes at the scanner's own pace. */
const SECOND_TERMINATOR_MS = 15;
/** After a scan that silence ended, its terminator may still come. */
const LATE_TERMINATOR_MS = 150;

/** A keydown: `at` in ms of the event's own clock. */
export interface Stroke {
  readonly code: string;
  readonly key: string;
  readonly at: number;
  readonly shift: boolean;
  /** Control, Alt or Meta is down: a command, never a scan. */
  readonly chord: boolean;
  readonly repeat: boolean;
}

/** What becomes of the key itself: it acts now, it waits, or it belongs to a scan. */
export type Fate = 'pass' | 'hold' | 'swallow';

export type Effect =
  /** The field is about to get what may be the first key of a scan: remember it. */
  | { readonly type: 'remember' }
  /** Put the field back as it was remembered. */
  | { readonly type: 'restore' }
  /** A person typed this after all. */
  | { readonly type: 'replay'; readonly keys: readonly Stroke[] }
  | { readonly type: 'scan'; readonly text: string };

interface Burst {
  readonly text: string;
  readonly lastAt: number;
  readonly held: readonly Stroke[];
  /** Some of its keys reached a field: the first at once, or those that were replayed too early. */
  readonly isInField: boolean;
}

export interface ScanState {
  readonly burst: Burst | null;
  /** What the clock took for typing. A key that was pressed soon after it all the same makes it a scan again. */
  readonly replayed: Burst | null;
  /** Until then (ms) a terminator still belongs to the last scan. */
  readonly terminatorUntil: number;
}

export interface Step {
  readonly state: ScanState;
  readonly fate: Fate;
  readonly effects: readonly Effect[];
}

export const quiet: ScanState = { burst: null, replayed: null, terminatorUntil: -Infinity };

const terminators: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'Tab']);
const silentModifiers: ReadonlySet<string> = new Set(['ShiftLeft', 'ShiftRight', 'CapsLock']);

const gapOf = (burst: Burst): number => (burst.text.length < MIN_LENGTH ? START_GAP_MS : GOING_GAP_MS);

/** When (ms) the clock ends the burst if no key comes; null while there is none. */
export const deadline = ({ burst }: ScanState): number | null =>
  burst && burst.lastAt + (burst.text.length < MIN_LENGTH ? START_GAP_MS : SILENCE_MS);

const scanned = (burst: Burst): readonly Effect[] => [
  ...(burst.isInField ? [{ type: 'restore' } as const] : []),
  { type: 'scan', text: burst.text },
];

interface Settled {
  readonly state: ScanState;
  readonly effects: readonly Effect[];
}

/** Ends a burst that no terminator ended. */
const settle = (burst: Burst): Settled => {
  if (burst.text.length >= MIN_UNTERMINATED) {
    const terminatorUntil = burst.lastAt + SILENCE_MS + LATE_TERMINATOR_MS;
    return { state: { ...quiet, terminatorUntil }, effects: scanned(burst) };
  }
  return { state: quiet, effects: burst.held.length > 0 ? [{ type: 'replay', keys: burst.held }] : [] };
};

/** What the clock alone decides, at `now` (ms, the clock of the strokes). */
export const tick = (state: ScanState, now: number): Settled => {
  const until = deadline(state);
  if (!state.burst || until === null || now <= until) return { state, effects: [] };
  const settled = settle(state.burst);
  if (settled.state.terminatorUntil > -Infinity) return settled;
  // Its keys go to the field now; where they were a scan's after all, the field is put back as it was before them.
  const remember: readonly Effect[] = state.burst.isInField ? [] : [{ type: 'remember' }];
  const replayed = { ...state.burst, held: [], isInField: true };
  return { state: { ...quiet, replayed }, effects: [...remember, ...settled.effects] };
};

/** The burst that a key pressed at `at` goes on with, whatever the clock thought meanwhile. */
const ongoing = ({ burst, replayed }: ScanState, at: number): Burst | null => {
  const last = burst ?? replayed;
  return last && at - last.lastAt <= gapOf(last) ? last : null;
};

const begin = (stroke: Stroke, text: string, immediate: boolean): Step => ({
  state: {
    ...quiet,
    burst: { text, lastAt: stroke.at, held: immediate ? [] : [stroke], isInField: immediate },
  },
  fate: immediate ? 'pass' : 'hold',
  effects: immediate ? [{ type: 'remember' }] : [],
});

const onTerminator = (state: ScanState, burst: Burst | null, stroke: Stroke): Step => {
  if (!burst) {
    const late = stroke.at <= state.terminatorUntil;
    return { state: late ? state : quiet, fate: late ? 'swallow' : 'pass', effects: [] };
  }
  if (burst.text.length < MIN_LENGTH) return { ...settle(burst), fate: 'pass' };
  const terminatorUntil = stroke.at + SECOND_TERMINATOR_MS;
  return { state: { ...quiet, terminatorUntil }, fate: 'swallow', effects: scanned(burst) };
};

const onCharacter = (burst: Burst | null, stroke: Stroke, character: string, immediate: boolean): Step => {
  if (burst) {
    const grown: Burst = {
      ...burst,
      text: burst.text.length < LONGEST_SCAN ? burst.text + character : burst.text,
      lastAt: Math.max(burst.lastAt, stroke.at),
      // What is this long is a scan, however it ends: its keys are never replayed.
      held: burst.text.length < MIN_UNTERMINATED ? [...burst.held, stroke] : burst.held,
    };
    return { state: { ...quiet, burst: grown }, fate: 'hold', effects: [] };
  }
  // A code starts with a letter or a digit; anything else (Space on a button) is a person's.
  if (!/^[0-9a-z]$/i.test(character)) return { state: quiet, fate: 'pass', effects: [] };
  return begin(stroke, character, immediate);
};

/** A scanner presses Shift for a capital: it belongs to the burst's pace, and acts on nothing. */
const onShift = (state: ScanState, burst: Burst | null, stroke: Stroke): Step => {
  const kept = burst && { ...burst, lastAt: Math.max(burst.lastAt, stroke.at) };
  const after = state.burst ? { ...state, burst: kept } : { ...state, replayed: kept };
  return { state: kept ? after : state, fate: 'pass', effects: [] };
};

const next = (state: ScanState, stroke: Stroke, immediate: boolean): Step => {
  const burst = ongoing(state, stroke.at);
  if (silentModifiers.has(stroke.code) && !stroke.chord) return onShift(state, burst, stroke);
  const plain = !stroke.chord && !stroke.repeat;
  if (plain && !stroke.shift && terminators.has(stroke.code)) return onTerminator(state, burst, stroke);
  const character = plain ? scannedCharacter(stroke.code, stroke.key, stroke.shift) : null;
  if (character !== null) return onCharacter(burst, stroke, character, immediate);
  // Any other key is a person's, and what was held before it comes first.
  return burst ? { ...settle(burst), fate: 'pass' } : { state: quiet, fate: 'pass', effects: [] };
};

/** Reads one keydown. `immediate`: the field that has the focus gets a first key at once. */
export const step = (before: ScanState, stroke: Stroke, immediate: boolean): Step => {
  const isOver = before.burst !== null && ongoing(before, stroke.at) === null;
  const { state, effects } = isOver ? settle(before.burst) : { state: before, effects: [] };
  const after = next(state, stroke, immediate);
  return { ...after, effects: [...effects, ...after.effects] };
};
