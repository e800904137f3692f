/** Twenty million: far above the largest list that a screen sends, far below what would hold up the ledger. */
const MOST = 20_000_000;

const ownWeight = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return 1;
};

/**
 * Whether an input has more values and letters than the border lets through. It is asked before anything reads the
 * input, so that a page gone wrong cannot keep main or the ledger busy; what goes in circles is too heavy as well.
 */
export function isTooHeavy(input: unknown, most = MOST): boolean {
  const stack: unknown[] = [input];
  for (let weight = 0; stack.length > 0;) {
    const value = stack.pop();
    weight += ownWeight(value);
    if (weight + stack.length > most) return true;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    // Not spread: an array may be longer than a call takes arguments.
    for (const inner of Object.values(value)) stack.push(inner);
  }
  return false;
}
