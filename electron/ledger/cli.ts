import { commands } from './cli/commands';

/**
 * The ledger's second door: the command line, on the very code that the screens call.
 * `npm run --silent ledger -- COMMAND …`
 */
const [name = '', ...rest] = process.argv.slice(2);
const command = commands.get(name);
if (command === undefined) {
  process.stderr.write(`Usage: ledger ${[...commands.keys()].join(' | ')} …\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await command(rest);
}
