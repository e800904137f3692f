/** What stops set-up: its message is one sentence that tells the user what to do. */
export class SetUpError extends Error {}

/**
 * Tells the user something. On stderr, because stdout belongs to the program that is being started
 * (`npm run --silent ledger` prints JSON there).
 * @param {string} sentence
 */
export const say = (sentence) => {
  process.stderr.write(`${sentence}\n`);
};

/**
 * @param {string} sentence what is wrong and what to do about it
 * @returns {never}
 */
export const stop = (sentence) => {
  throw new SetUpError(sentence);
};

/**
 * Runs a script to its end. What set-up knows about ends in its sentence; what it does not know about
 * keeps its stack.
 * @param {(args: string[]) => Promise<number>} main returns the exit code
 */
export const runScript = async (main) => {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
};
