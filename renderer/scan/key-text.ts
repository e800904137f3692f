/** What a key of a US keyboard writes, plain and with Shift. Scanners send the keys of that layout. */
const punctuation: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
};

const SHIFTED_DIGITS = ')!@#$%^&*(';

/** What a keydown writes when a person presses it: one letter, or two (لا on an Arabic layout); null for named keys. */
export const typedText = (key: string): string | null =>
  key.length === 1 || (key.length > 1 && !/^[A-Za-z0-9]+$/.test(key)) ? key : null;

/**
 * The character that a scanner meant by a physical key (`event.code`), whatever layout the computer has on; null for
 * keys that write nothing. A key of the number pad counts only while it writes (`Numpad7` is Home without Num Lock).
 */
export const scannedCharacter = (code: string, key: string, shift: boolean): string | null => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return shift ? SHIFTED_DIGITS.charAt(Number(digit)) : digit;
  if (code.startsWith('Numpad') && typedText(key) === null) return null;
  const numpad = /^Numpad(\d)$/.exec(code)?.[1];
  if (numpad) return numpad;
  return punctuation[code]?.[shift ? 1 : 0] ?? null;
};
