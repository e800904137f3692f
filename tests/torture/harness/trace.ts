import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratch } from '../../ledger/harness/stall';

/** A system call of the traced program; calls stand in the order in which they returned. */
export interface SystemCall {
  readonly name: string;
  readonly args: string;
  readonly result: number;
}

const LINE = /^(\d+)\s+(.*)$/s;
const WHOLE = /^(\w+)\((.*)\)\s+= (-?\d+)/s;
const BEGUN = /^(\w+)\((.*) <unfinished \.\.\.>$/s;
const RESUMED = /^<\.\.\. (\w+) resumed>(.*)\)\s+= (-?\d+)/s;

const TRACED =
  'write,pwrite64,writev,pwritev,sendmsg,ftruncate,fsync,fdatasync,openat,mkdir,rename,renameat2';

/** strace, and the file that it writes to. */
export function tracer(): { under: readonly string[]; calls: () => SystemCall[] } {
  const trace = join(scratch(), 'trace');
  const under = ['strace', '-f', '-y', '-s', '300', '-e', `trace=${TRACED}`, '-o', trace];
  return { under, calls: () => readTrace(readFileSync(trace, 'latin1')) };
}

/** Some machines let nobody be traced. */
export const canTrace: boolean =
  process.platform === 'linux' && spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

/** Reads what strace wrote. A call that another thread's came between begins on one line and ends on another. */
function readTrace(text: string): SystemCall[] {
  const begun = new Map<string, string>();
  return text.split('\n').flatMap((line) => {
    const [, pid = '', said = ''] = LINE.exec(line) ?? [];
    const start = BEGUN.exec(said);
    if (start !== null) {
      begun.set(pid, start[2] ?? '');
      return [];
    }
    const resumed = RESUMED.exec(said);
    const end = resumed ?? WHOLE.exec(said);
    if (end === null) return [];
    const [, name = '', rest = '', result] = end;
    return [{ name, args: (resumed === null ? '' : (begun.get(pid) ?? '')) + rest, result: Number(result) }];
  });
}

const WRITES: ReadonlySet<string> = new Set(['write', 'pwrite64', 'writev', 'pwritev', 'ftruncate']);
const SYNCS: ReadonlySet<string> = new Set(['fsync', 'fdatasync']);

/** The file of a call on an open one, as strace -y names it. */
const openFile = ({ args }: SystemCall): string => /^\d+<([^>]*)>/.exec(args)?.[1] ?? '';

/** The name that a call gives to something, which is safe once the folder that it is in was synced. */
function namedBy({ name, args, result }: SystemCall): string | null {
  if (result < 0) return null;
  const paths = [...args.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path);
  if (name === 'openat' && args.includes('O_CREAT')) return paths[0] ?? null;
  if (name === 'mkdir') return paths[0] ?? null;
  return name.startsWith('rename') ? (paths[1] ?? null) : null;
}

export interface AtAnswer {
  /** Files that were written to, and folders in which something was named, and that were not synced since. */
  readonly unsynced: readonly string[];
  /** How often the files were written to since the answer before. */
  readonly writes: number;
}

/**
 * What was not on the disk yet at each answer: `answerIn` says which one a call sends (by any name), `matters` which
 * files and names it would be lost with.
 */
export function atAnswers(
  calls: readonly SystemCall[],
  matters: (path: string) => boolean,
  answerIn: (call: SystemCall) => string | null,
): ReadonlyMap<string, AtAnswer> {
  const unsynced = new Set<string>();
  const answers = new Map<string, AtAnswer>();
  let writes = 0;
  for (const call of calls) {
    const file = openFile(call);
    if (SYNCS.has(call.name) && call.result === 0) unsynced.delete(file);
    if (WRITES.has(call.name) && call.result >= 0 && matters(file)) {
      unsynced.add(file);
      writes += 1;
    }
    const named = namedBy(call);
    if (named !== null && matters(named)) unsynced.add(dirname(named));
    const answer = answerIn(call);
    if (answer === null) continue;
    answers.set(answer, { unsynced: [...unsynced], writes });
    writes = 0;
  }
  return answers;
}

/** Writes into the ledger's own file while its log was not on the disk: what write-ahead means, and may never be. */
export function writesBeforeLog(calls: readonly SystemCall[], ledger: string): number {
  let [isLogUnsynced, count] = [false, 0];
  for (const call of calls) {
    const file = openFile(call);
    if (file === `${ledger}-wal`) {
      if (SYNCS.has(call.name)) isLogUnsynced = false;
      else if (WRITES.has(call.name)) isLogUnsynced = true;
    }
    if (file === ledger && WRITES.has(call.name) && isLogUnsynced) count += 1;
  }
  return count;
}
