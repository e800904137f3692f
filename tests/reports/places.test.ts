import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveFile } from '../../electron/desktop/save-file';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { refuse } from '../../shared/result';
import type { OpenReport } from '../../electron/ledger/reports/open-report';
import { tooManyRows } from '../../electron/ledger/reports/write/xlsx';
import { scratch } from '../ledger/harness/stall';
import { playedFile } from './harness/scenarios';
import { smallDisk } from './harness/small-disk';
import { writeFrom } from './harness/write';

const LEDGER = 'corner-vat';
const FORMATS = ['csv', 'xlsx', 'json'] as const;

/** The command line in a shell that lets no file grow beyond 32 KB. */
function withinLimit(ledger: string, format: string, out: string): { code: number | null; said: string } {
  const cli = join(projectRoot, 'out/main/cli.cjs');
  const command = `ulimit -f 32; exec "$0" "$1" export "$2" --report lines --format ${format} --out "$3"`;
  const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, cli, ledger, out], {
    encoding: 'utf8',
  });
  return { code: status, said: stderr };
}

describe.each(FORMATS)('a place that fails a %s', (format) => {
  test('by being full leaves the old file as it was, and no half one', async () => {
    const disk = smallDisk('64k');
    if (disk !== null) {
      const path = join(disk, `lines.${format}`);
      writeFileSync(path, 'of yesterday');
      const { result } = await writeFrom(playedFile(LEDGER), { report: 'lines', format, path });
      expect(result).toEqual(refuse('SAVE_FULL', { reason: 'ENOSPC' }));
      expect(readdirSync(disk)).toEqual([`lines.${format}`]);
      expect(readFileSync(path, 'utf8')).toBe('of yesterday');
    }
    const folder = scratch();
    const { code, said } = withinLimit(playedFile(LEDGER), format, join(folder, `lines.${format}`));
    expect(said).toContain('SAVE_FULL');
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('by being pulled out in the middle is said, and nothing is left elsewhere', async () => {
    const above = scratch();
    const stick = join(above, 'stick');
    mkdirSync(stick);
    let isPulled = false;
    const { result } = await writeFrom(
      playedFile(LEDGER),
      { report: 'lines', format, path: join(stick, `lines.${format}`) },
      ({ done }) => {
        if (done > 0 && !isPulled) renameSync(stick, join(above, 'pulled'));
        isPulled ||= done > 0;
        return 'go on';
      },
    );
    expect(isPulled).toBe(true);
    expect(result).toEqual(refuse('SAVE_GONE', { reason: 'ENOENT' }));
    expect(existsSync(stick)).toBe(false);
  });

  test('by not being there, or being a folder, is said', async () => {
    const asked = { report: 'days', format } as const;
    const gone = await writeFrom(playedFile(LEDGER), {
      ...asked,
      path: join(scratch(), 'no', `x.${format}`),
    });
    expect(gone.result).toEqual(refuse('SAVE_GONE', { reason: 'ENOENT' }));
    const folder = scratch();
    mkdirSync(join(folder, 'x', 'full'), { recursive: true });
    const taken = await writeFrom(playedFile(LEDGER), { ...asked, path: join(folder, 'x') });
    expect(taken.result).toMatchObject({ error: { code: 'SAVE_FAILED' } });
    expect(readdirSync(folder)).toEqual(['x']);
  });

  test('stopped anywhere, it leaves nothing, and the old file as it was', async () => {
    const folder = scratch();
    const path = join(folder, `lines.${format}`);
    writeFileSync(path, 'of yesterday');
    let steps = 0;
    await writeFrom(playedFile(LEDGER), { report: 'lines', format }, () => {
      steps += 1;
      return 'go on';
    });
    expect(steps).toBeGreaterThan(3);
    for (let at = 1; at < steps; at += 1) {
      let step = 0;
      const { result, faults } = await writeFrom(playedFile(LEDGER), { report: 'lines', format, path }, () =>
        (step += 1) === at ? 'stop' : 'go on',
      );
      expect(result).toEqual(refuse('STOPPED'));
      expect(faults).toEqual([]);
      expect(readdirSync(folder)).toEqual([`lines.${format}`]);
      expect(readFileSync(path, 'utf8')).toBe('of yesterday');
    }
  });

  test('written again it takes the place of the old one', async () => {
    const path = join(scratch(), `days.${format}`);
    writeFileSync(path, 'of yesterday');
    const { result } = await writeFrom(playedFile(LEDGER), { report: 'days', format, path });
    expect(result).toMatchObject({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).not.toContain('of yesterday');
    rmSync(path);
  });
});

test('a paper or a list that does not fit on its disk says so, and leaves the old one and no half one', async () => {
  const disk = smallDisk('64k');
  // Where nobody may mount one, the disk of the files that grow row by row stands for this one too.
  if (disk === null) return;
  const path = join(disk, 'statement.pdf');
  writeFileSync(path, 'of yesterday');
  expect(await saveFile(path, new Uint8Array(100_000))).toEqual(refuse('SAVE_FULL', { reason: 'ENOSPC' }));
  expect(readdirSync(disk)).toEqual(['statement.pdf']);
  expect(readFileSync(path, 'utf8')).toBe('of yesterday');
});

test('a part that is longer than Excel opens is refused, with how long it is', () => {
  const report = (rowCount: number) => ({ parts: [{ title: 'البنود', rowCount }] }) as unknown as OpenReport;
  expect(tooManyRows(report(1_048_573))).toBeNull();
  expect(tooManyRows(report(1_048_574))).toEqual(
    refuse('TOO_MANY_ROWS', { part: 'البنود', rows: 1_048_574, most: 1_048_573 }),
  );
});
