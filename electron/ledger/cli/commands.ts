import { exportCommand } from './export';
import { growCommand } from './grow';
import { importCommand } from './import';
import { listExportCommand } from './list-export';
import { practiceCommand } from './practice';
import { rebuildCommand } from './rebuild';
import { replayCommand } from './replay';
import { runInThread } from './run-in-thread';
import { verifyCommand } from './verify';

/** Each gets what stands after its name and gives the exit code. */
type Command = (rest: readonly string[]) => number | Promise<number>;

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['replay', replayCommand],
  ['verify', verifyCommand],
  ['rebuild', rebuildCommand],
  ['grow', growCommand],
  ['practice', practiceCommand],
  ['import', importCommand],
  ['list-export', listExportCommand],
  ['export', (rest) => exportCommand(rest, runInThread)],
]);
