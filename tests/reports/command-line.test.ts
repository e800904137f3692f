import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runJob } from '../../electron/ledger/background/run-job';
import { exportCommand } from '../../electron/ledger/cli/export';
import { UsageError } from '../../electron/ledger/cli/exit';
import { reports } from '../../electron/ledger/reports/reports';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { scratch } from '../ledger/harness/stall';
import { expectedOf, playedFile } from './harness/scenarios';

const printed: string[] = [];
afterEach(() => vi.restoreAllMocks());

/** What `export` printed, and its exit code. */
async function run(...rest: string[]): Promise<{ code: number; json: unknown }> {
  printed.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const code = await exportCommand(rest, (order, told) =>
    runJob(order, { ...told, isStopped: () => false, onFault: (error) => told.onFault(String(error)) }),
  );
  return { code, json: JSON.parse(printed.join('')) };
}

const cli = join(projectRoot, 'out/main/cli.cjs');

/** A ledger whose lines take a while to write. */
let grown = '';
beforeAll(() => {
  grown = join(scratch(), 'grown.ledger');
  execFileSync(process.execPath, [cli, 'grow', grown, '--lines', '10000'], { stdio: 'ignore' });
}, 180_000);

const SCENARIO = 'corner-small';

describe('export', () => {
  test('--report list names every report and says what it holds', async () => {
    const { code, json } = await run('--report', 'list');
    expect(code).toBe(0);
    expect(json).toHaveLength(Object.keys(reports).length);
    for (const report of json as { report: string; about: string; parts: string[] }[]) {
      expect(Object.keys(reports)).toContain(report.report);
      expect(report.about.length).toBeGreaterThan(20);
      expect(report.parts.length).toBeGreaterThan(0);
    }
  });

  test('writes a day, of a family, at a till, and says 0 where it agrees with the ledger', async () => {
    const out = join(scratch(), 'x.json');
    const [day = ''] = Object.keys(expectedOf(SCENARIO).days);
    const { code, json } = await run(
      playedFile(SCENARIO),
      '--report=lines',
      '--format=json',
      `--from=${day}`,
      `--to=${day}`,
      '--family=F01,F02',
      '--till=T1',
      '--language=en',
      `--out=${out}`,
    );
    expect(code).toBe(0);
    expect(json).toMatchObject({ out, report: 'lines', agrees: true });
    const written = JSON.parse(readFileSync(out, 'utf8')) as {
      from: string;
      parts: { rows: { day: string; family: string; till: string }[] }[];
    };
    const rows = written.parts[0]?.rows ?? [];
    expect(written.from).toBe(day);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.day))).toEqual(new Set([day]));
    expect(new Set(rows.map((row) => row.till))).toEqual(new Set(['T1']));
    expect(rows.every(({ family }) => ['F01', 'F02'].includes(family))).toBe(true);
  });

  test.each([
    ['no report', ['--format', 'csv']],
    ['a report that there is not', ['--report', 'secrets', '--format', 'csv']],
    ['a format that there is not', ['--report', 'days', '--format', 'pdf']],
    ['a day that is none', ['--report', 'days', '--format', 'csv', '--from', '2026-02-30']],
    [
      'days the wrong way round',
      ['--report', 'days', '--format', 'csv', '--from', '2026-11-24', '--to', '2026-11-23'],
    ],
    ['a family that there is not', ['--report', 'days', '--format', 'csv', '--family', 'F99']],
    ['a till that there is not', ['--report', 'days', '--format', 'csv', '--till', 'T99']],
    ['stock by till, which no shelf is', ['--report', 'stock', '--format', 'csv', '--till', 'T1']],
    ['an option that there is not', ['--report', 'days', '--format', 'csv', '--with-phones', 'yes']],
  ])('%s is said, and nothing is written', async (_, options) => {
    const folder = scratch();
    const out = join(folder, 'x.csv');
    await expect(run(playedFile(SCENARIO), ...options, '--out', out)).rejects.toThrow(UsageError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the ledger’s own name as the file to write is refused, and the ledger is still there', async () => {
    const ledger = join(scratch(), 'own.ledger');
    copyFileSync(playedFile(SCENARIO), ledger);
    const same = join(scratch(), 'link.csv');
    symlinkSync(ledger, same);
    const before = readFileSync(ledger);
    for (const out of [ledger, same]) {
      await expect(run(ledger, '--report', 'days', '--format', 'csv', '--out', out)).rejects.toThrow(
        'SAVE_FAILED',
      );
    }
    expect(readFileSync(ledger).equals(before)).toBe(true);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle ends it at once, and leaves the old file and no half one',
    async (signal) => {
      const folder = scratch();
      const out = join(folder, 'lines.xlsx');
      writeFileSync(out, 'of yesterday');
      const args = [cli, 'export', grown, '--report', 'lines', '--format', 'xlsx', '--out', out];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
      const ended = once(child, 'exit');
      for await (const { filename } of watch(folder, { signal: AbortSignal.timeout(60_000) })) {
        if (filename?.endsWith('.part') === true) break;
      }
      child.kill(signal);
      expect(await ended).toEqual([2, null]);
      expect(said).toContain('STOPPED');
      expect(readdirSync(folder)).toEqual(['lines.xlsx']);
      expect(readFileSync(out, 'utf8')).toBe('of yesterday');
    },
  );

  test('a ledger that is not there is not made', async () => {
    const none = join(scratch(), 'none.ledger');
    const options = ['--report', 'days', '--format', 'csv', '--out', join(scratch(), 'x.csv')];
    await expect(run(none, ...options)).rejects.toThrow('FILE_MISSING');
    expect(existsSync(none)).toBe(false);
  });
});
