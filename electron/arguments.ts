import { resolve } from 'node:path';

/** What the program was asked on its command line. */
export interface Arguments {
  /** Another ledger than the one in the user's data folder. */
  readonly ledger: string | null;
  /** Where to save a picture of the first screen (a start without a display). */
  readonly screenshot: string | null;
  /** Open the buyer's window too. */
  readonly buyer: boolean;
  /** Open the window at which families look at their earnings too. */
  readonly families: boolean;
}

/** Reads `--name value` and `--name=value`; what it does not know belongs to Chromium. */
export function readArguments(argv: readonly string[], cwd: string): Arguments {
  const valueOf = (name: string): string | null => {
    const joined = argv.find((argument) => argument.startsWith(`--${name}=`));
    const at = argv.indexOf(`--${name}`);
    const after = at < 0 ? undefined : argv[at + 1];
    const value = joined?.slice(name.length + 3) ?? (after?.startsWith('--') === true ? undefined : after);
    return value === undefined || value === '' ? null : resolve(cwd, value);
  };
  return {
    ledger: valueOf('ledger'),
    screenshot: valueOf('screenshot'),
    buyer: argv.includes('--buyer'),
    families: argv.includes('--families'),
  };
}
