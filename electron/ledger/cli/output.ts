/** JSON for programs and people alike; nothing else ever goes to stdout. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
};

export const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};
