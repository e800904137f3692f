/** What came of one kind of torture. */
export interface Tally {
  rounds: number;
  /** Facts that the program said were done, all of which were looked for. */
  acknowledged: number;
  /** Kills and power cuts. */
  kills: number;
  /** Of those, with questions under way. */
  inFlight: number;
  /** How often the program named what was wrong, by code. */
  readonly named: Map<string, number>;
  /** Ledgers that went on from a copy or from their journal. */
  restored: number;
}

export const newTally = (): Tally => ({
  rounds: 0,
  acknowledged: 0,
  kills: 0,
  inFlight: 0,
  named: new Map(),
  restored: 0,
});

export const name = (tally: Tally, code: string): void => {
  tally.named.set(code, (tally.named.get(code) ?? 0) + 1);
};

/** As a row of the table that is printed. */
export const rowOf = (kind: string, { named, ...counts }: Tally) => ({
  kind,
  ...counts,
  named: [...named].map(([code, times]) => `${code} ${times}`).join(', '),
});
