import { existsSync } from 'node:fs';
import { PRACTICE_PIN } from '../../../shared/practice';
import { makePractice } from '../practice/make-practice';
import { oneFile, readArguments } from './arguments';
import { OK, USAGE, UsageError } from './exit';
import { printJson, say } from './output';

/** `practice NEW [--from LEDGER]`: a ledger to practise on, of the sample exhibition or of a true one's goods. */
export function practiceCommand(rest: readonly string[]): number {
  const args = readArguments(rest, ['from']);
  const path = oneFile(args, 'new file for the practice');
  if (existsSync(path)) throw new UsageError(`${path} is already there: name a file that is not.`);
  const made = makePractice({ path, from: args.options.get('from') ?? null });
  printJson(made.ok ? { ok: true, file: path } : { ok: false, file: path, error: made.error });
  if (made.ok) say(`Everybody in it signs in with the PIN ${PRACTICE_PIN}.`);
  return made.ok ? OK : USAGE;
}
