import { growCommand } from './grow';
import { rebuildCommand } from './rebuild';
import { replayCommand } from './replay';
import { verifyCommand } from './verify';

/** Each gets what stands after its name and gives the exit code. */
type Command = (rest: readonly string[]) => number | Promise<number>;

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['replay', replayCommand],
  ['verify', verifyCommand],
  ['rebuild', rebuildCommand],
  ['grow', growCommand],
]);
