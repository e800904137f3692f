import { growCommand } from './grow';
import { importCommand } from './import';
import { listExportCommand } from './list-export';
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
  ['import', importCommand],
  ['list-export', listExportCommand],
]);
