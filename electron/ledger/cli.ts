import { commands } from './cli/commands';
import { USAGE, UsageError } from './cli/exit';
import { say } from './cli/output';

/**
 * The ledger's second door: the command line, on the very code that the screens call.
 * `npm run --silent ledger -- COMMAND …`
 */
async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const command = commands.get(name);
  if (command === undefined) {
    say(`Usage: ledger ${[...commands.keys()].join(' | ')} …`);
    return USAGE;
  }
  try {
    return await command(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    return USAGE;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
