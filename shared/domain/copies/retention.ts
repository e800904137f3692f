/** What the rule knows of a copy; `day` is the business day in which it was made. */
export interface KeptCopy {
  readonly name: string;
  /** ms UTC. */
  readonly at: number;
  readonly day: string;
  readonly state: 'unchecked' | 'good' | 'bad';
  /** It was made before a newer program changed the file: the way back to the program before. */
  readonly beforeMigration: boolean;
}

/** Of today, of each other day, and in all. */
export const COPIES_OF_TODAY = 3;
const COPIES_OF_A_DAY = 1;
export const COPIES_IN_ALL = 20;

const newestFirst = (copies: readonly KeptCopy[]): KeptCopy[] => copies.toSorted((a, b) => b.at - a.at);

/** A copy that was found to be bad takes no place from one that may be good; the newest bad one is kept as evidence. */
function ofDay(copies: readonly KeptCopy[], most: number): KeptCopy[] {
  const sound = copies.filter(({ state }) => state !== 'bad');
  return (sound.length > 0 ? sound : copies.slice(0, 1)).slice(0, most);
}

/**
 * Which copies stay, newest first: three of the newest day that has any (while trade goes on, that is today), one of each
 * day before, twenty in all. Whatever else, the newest one that was verified stays, and the newest one before a migration.
 */
export function copiesToKeep(copies: readonly KeptCopy[]): readonly KeptCopy[] {
  const sorted = newestFirst(copies);
  const days = [...new Set(sorted.map(({ day }) => day))];
  const byDays = days.flatMap((day, n) =>
    ofDay(
      sorted.filter((copy) => copy.day === day),
      n === 0 ? COPIES_OF_TODAY : COPIES_OF_A_DAY,
    ),
  );
  const always = new Set(
    [
      sorted.find(({ state }) => state !== 'bad'),
      sorted.find(({ state }) => state === 'good'),
      sorted.find(({ beforeMigration, state }) => beforeMigration && state !== 'bad'),
      sorted.find(({ state }) => state === 'bad'),
    ].filter((copy) => copy !== undefined),
  );
  const others = byDays.filter((copy) => !always.has(copy)).slice(0, COPIES_IN_ALL - always.size);
  return newestFirst([...always, ...others]);
}
