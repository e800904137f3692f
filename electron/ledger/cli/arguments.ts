import { UsageError } from './exit';

export interface Arguments {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  /** Options that are only said, `--dry-run`. */
  readonly flags: ReadonlySet<string>;
}

/** `FILE --out NEW` and `--out=NEW`. An option that is not `allowed`, or has no value, is a UsageError. */
export function readArguments(
  rest: readonly string[],
  allowed: readonly string[],
  allowedFlags: readonly string[] = [],
): Arguments {
  const positional: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    if (allowedFlags.includes(word.slice(2))) {
      flags.add(word.slice(2));
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (!allowed.includes(name)) throw new UsageError(`There is no option --${name} here.`);
    const value = inline ?? rest[(at += 1)];
    if (value === undefined || value === '') throw new UsageError(`--${name} needs a value after it.`);
    options.set(name, value);
  }
  return { positional, options, flags };
}

/** The one thing that a command works on. */
export function oneFile({ positional }: Arguments, what: string): string {
  const [file, ...others] = positional;
  if (file === undefined || others.length > 0) throw new UsageError(`Name one ${what}.`);
  return file;
}
