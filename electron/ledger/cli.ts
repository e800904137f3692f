import { commands } from './cli/commands';

/**
 * The ledger's second door: the command line, on the very code that the screens call.
 * `npm run --silent ledger -- COMMAND …`
 */
async function main([name = '', ...rest]: readonly string[]): Promise<void> {
  const command = commands.get(name);
  if (command === undefined) {
    process.stderr.write(`Usage: ledger ${[...commands.keys()].join(' | ')} …\n`);
    process.exitCode = 2;
    return;
  }
  process.exitCode = await command(rest);
}

void main(process.argv.slice(2));
