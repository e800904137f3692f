import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { reportTablesContract, type ReportName } from '../../../shared/contract/report-tables';
import type { Output } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import { Ledger } from '../ledger';
import { fileVersion, LATEST_VERSION } from '../migrate';
import { reports } from '../reports/reports';
import { oneFile, readArguments, type Arguments } from './arguments';
import { OK, UsageError, WRONG } from './exit';
import { openExisting } from './existing';
import { printJson, say } from './output';
import { peakMemory } from './peak-memory';
import { Progress } from './progress';
import type { JobRunner } from './run-in-thread';

const FORMATS = ['csv', 'xlsx', 'json'] as const;

const names = Object.keys(reports) as ReportName[];

function oneOf<const T extends string>({ options }: Arguments, name: string, allowed: readonly T[]): T {
  const value = options.get(name);
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${name} needs one of: ${allowed.join(', ')}.`);
  return found;
}

function listReports(): number {
  printJson(
    Object.values(reports).map(({ name, title, about, takes, parts }) => ({
      report: name,
      title: title.en,
      about: about.en,
      takes: takes.map((by) => ({ days: '--from, --to', families: '--family', tills: '--till' })[by]),
      parts: parts.map((part) => part.title.en),
    })),
  );
  return OK;
}

const listOf = ({ options }: Arguments, name: string): string[] | null =>
  options.get(name)?.split(',') ?? null;

/** Read by zod as it would be from main; a day that is none is named. */
function inputOf(args: Arguments, out: string): Record<string, unknown> {
  const input = {
    report: oneOf(args, 'report', names),
    format: oneOf(args, 'format', FORMATS),
    language: args.options.has('language') ? oneOf(args, 'language', ['ar', 'en']) : 'ar',
    from: args.options.get('from') ?? null,
    to: args.options.get('to') ?? null,
    families: listOf(args, 'family'),
    tills: listOf(args, 'till'),
    path: resolve(out),
  };
  const parsed = reportTablesContract['reports.write'].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0];
  const options: Readonly<Record<string, string>> = { families: 'family', tills: 'till', path: 'out' };
  const name = options[String(field)] ?? String(field);
  throw new UsageError(`--${name} is not right: days are like 2026-11-24, codes as the ledger has them.`);
}

/** Reading needs this program's own tables: an older file gets them, as it does where the till opens it. */
function bringUpToDate(path: string): void {
  const there = openExisting(path);
  if (!there.ok) throw new UsageError(`The ledger ${path} cannot be opened: ${there.error.code}.`);
  const isOlder = fileVersion(there.value) < LATEST_VERSION;
  there.value.close();
  if (!isOlder) return;
  const opened = Ledger.open(path);
  if (!opened.ok) throw new UsageError(`The ledger ${path} cannot be opened: ${opened.error.code}.`);
  opened.value.close();
}

/**
 * `export FILE --report NAME|list --format csv|xlsx|json --out PATH [--from D --to D] [--family F,F] [--till T,T]
 * [--language ar|en]`: a report as the program's own screens write it, read on one snapshot. 0 where its figures agree
 * with the ledger, 1 where they do not (the file says so too), 2 where it could not be written. Ctrl-C stops it, and leaves
 * nothing.
 */
export async function exportCommand(rest: readonly string[], run: JobRunner): Promise<number> {
  const allowed = ['report', 'format', 'from', 'to', 'family', 'till', 'language', 'out'];
  const args = readArguments(rest, allowed);
  if (args.options.get('report') === 'list') return listReports();
  const path = oneFile(args, 'ledger file to export from');
  const out = args.options.get('out');
  if (out === undefined) throw new UsageError('--out needs the file to write.');
  const input = inputOf(args, out);
  bringUpToDate(path);
  const start = performance.now();
  let progress: Progress | null = null;
  const result = (await run(
    {
      job: randomUUID(),
      channel: 'reports.write',
      input,
      path,
      at: Date.now(),
      standing: { by: 'system', role: 'organiser', family: null, approvedBy: null, isPerson: false },
    },
    {
      onProgress: ({ done, total }) => {
        if (total <= 1) return;
        progress ??= new Progress(total, 'rows');
        progress.show(done);
      },
      onFault: say,
    },
  )) as Result<Output<'reports.write'>>;
  if (!result.ok) {
    throw new UsageError(
      `The report was not written: ${result.error.code} ${JSON.stringify(result.error.details)}`,
    );
  }
  const { rows, bytes, agreement } = result.value;
  const seconds = (performance.now() - start) / 1000;
  printJson({
    out,
    report: args.options.get('report'),
    rows,
    bytes,
    seconds: Number(seconds.toFixed(3)),
    peak_mb: peakMemory(),
    ...agreement,
  });
  return agreement.agrees ? OK : WRONG;
}
