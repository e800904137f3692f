/** One key of the keyboard as the browser sees it: where it is, and what it writes. */
export interface Key {
  /** `KeyboardEvent.code`: the place on the keyboard, whatever is printed on it. */
  readonly code: string;
  readonly virtualKey: number;
  readonly shift: boolean;
}

export type Layout = 'ar' | 'en';

const punctuation: Readonly<Record<string, readonly [code: string, virtualKey: number, shift?: true]>> = {
  ' ': ['Space', 32],
  '-': ['Minus', 189],
  _: ['Minus', 189, true],
  '=': ['Equal', 187],
  '+': ['Equal', 187, true],
  '*': ['Digit8', 56, true],
  '.': ['Period', 190],
  ',': ['Comma', 188],
  '/': ['Slash', 191],
  ':': ['Semicolon', 186, true],
  ';': ['Semicolon', 186],
};

/** The key that a scanner presses for a character: all of them believe in a US keyboard. */
export const keyFor = (character: string): Key => {
  const upper = character.toUpperCase();
  if (/^[A-Z]$/.test(upper)) {
    return { code: `Key${upper}`, virtualKey: upper.charCodeAt(0), shift: character === upper };
  }
  if (/^\d$/.test(character)) {
    return { code: `Digit${character}`, virtualKey: character.charCodeAt(0), shift: false };
  }
  const found = punctuation[character];
  if (!found) throw new Error(`No scanner key is known for ${JSON.stringify(character)}.`);
  return { code: found[0], virtualKey: found[1], shift: found[2] ?? false };
};

/** What the keys write on an Arabic (101) keyboard, plain and with Shift; digits are the same on both. */
const arabic: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  KeyQ: ['ض', 'َ'],
  KeyW: ['ص', 'ً'],
  KeyE: ['ث', 'ُ'],
  KeyR: ['ق', 'ٌ'],
  KeyT: ['ف', 'لإ'],
  KeyY: ['غ', 'إ'],
  KeyU: ['ع', '‘'],
  KeyI: ['ه', '÷'],
  KeyO: ['خ', '×'],
  KeyP: ['ح', '؛'],
  KeyA: ['ش', 'ِ'],
  KeyS: ['س', 'ٍ'],
  KeyD: ['ي', ']'],
  KeyF: ['ب', '['],
  KeyG: ['ل', 'لأ'],
  KeyH: ['ا', 'أ'],
  KeyJ: ['ت', 'ـ'],
  KeyK: ['ن', '،'],
  KeyL: ['م', '/'],
  KeyZ: ['ئ', '~'],
  KeyX: ['ء', 'ْ'],
  KeyC: ['ؤ', '}'],
  KeyV: ['ر', '{'],
  KeyB: ['لا', 'لآ'],
  KeyN: ['ى', 'آ'],
  KeyM: ['ة', '’'],
  Comma: ['و', ','],
  Period: ['ز', '.'],
  Slash: ['ظ', '؟'],
  Semicolon: ['ك', ':'],
};

/** What the browser is told that a key wrote. */
export const textOf = ({ code, shift }: Key, character: string, layout: Layout): string =>
  (layout === 'ar' ? arabic[code]?.[shift ? 1 : 0] : undefined) ?? character;
