/** Letters that are not taken for digits or for one another, and that spell no word. */
const LETTERS = 'BCDFGHKMNPQRSTVWXZ';

/** How many codes there are for one till. */
export const TILL_SUFFIXES = LETTERS.length ** 2;

/** A code may have 32 characters. */
const LONGEST_ROOT = 30;

/** The nth pair of letters, from 0. */
const suffix = (n: number): string => {
  const at = (digit: number): string => LETTERS.charAt(digit % LETTERS.length);
  return at(Math.floor(n / LETTERS.length)) + at(n);
};

/**
 * Codes under which tills go on after a copy was restored: `T1` → `T1KD`. `roots` are the codes that the tills had at
 * the very beginning; none of the `taken` is given again. The search begins at `start`, which is drawn by chance: two
 * computers that go on from the same copy should not come to the same code. Null where all are taken.
 */
export function nextTillCodes(
  roots: readonly string[],
  taken: ReadonlySet<string>,
  start: number,
): readonly string[] | null {
  for (let n = 0; n < TILL_SUFFIXES; n += 1) {
    const codes = roots.map((root) => root.slice(0, LONGEST_ROOT) + suffix((start + n) % TILL_SUFFIXES));
    const isFree = new Set(codes).size === codes.length && codes.every((code) => !taken.has(code));
    if (isFree) return codes;
  }
  return null;
}
