/** `FUZZ_SEED` repeats a run; `FUZZ_MINUTES` goes on with seed after seed until they are over (`npm run fuzz`). */
const asked = Number(process.env['FUZZ_SEED'] ?? Number.NaN);
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);

const first = Number.isInteger(asked) ? asked : Math.trunc(Math.random() * 2 ** 31);

/** Room for what is asked, shared by so many files, and a minute to end the last round. */
export const FUZZ_TIMEOUT = (minutes + 2) * 60_000;

/** Runs `round` once, or until the minutes are over; what fails names the seed that repeats it. */
export async function eachSeed(round: (seed: number) => Promise<void> | void): Promise<void> {
  const until = Date.now() + minutes * 60_000;
  let seed = first;
  do {
    try {
      await round(seed);
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const text = `FUZZ_SEED=${seed} repeats this: ${told}`;
      // At once: the report comes when every file has had its minutes.
      process.stderr.write(`${text}\n`);
      throw new Error(text, { cause: error });
    }
    seed = (seed + 1) % 2 ** 31;
  } while (Date.now() < until);
  process.stderr.write(`seeds ${first} to ${seed - 1} held\n`);
}
