import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { Output } from '../../../shared/contract';
import { scratch } from '../../ledger/harness/stall';
import type { LedgerProcess } from '../harness/ledger-process';
import type { Kind, Round } from '../harness/round';
import { Scene } from '../harness/scene';

const KILLS = 3;
const WITHIN_MS = 400;
const FORMATS = ['csv', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

const OF_YESTERDAY = 'of yesterday';
const END = '\r\n';

/** A file is the one of before or a new one to its last byte; never a part of one. */
function expectWhole(path: string, format: Format): void {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (text === OF_YESTERDAY) return;
  if (format === 'json') expect(() => JSON.parse(text) as unknown, path).not.toThrow();
  if (format === 'xlsx') expect(Object.keys(unzipSync(bytes))).toContain('[Content_Types].xml');
  if (format === 'csv') expect(text.endsWith(END)).toBe(true);
}

/** Writes the sale lines into one file after another until the process is gone; what was acknowledged is there, of that size. */
async function exportWithoutEnd(scene: Scene, process: LedgerProcess, folder: string): Promise<void> {
  for (let n = 0; process.isAlive; n += 1) {
    const format = FORMATS[n % FORMATS.length] ?? 'csv';
    const path = join(folder, `lines.${format}`);
    const input = { report: 'lines', language: 'ar', format, path };
    const written = await process.job(scene.ground.organiser, 'reports.write', input);
    if (written === null) return;
    expect(written).toMatchObject({ ok: true, value: { agreement: { agrees: true } } });
    const { bytes } = (written as { value: Output<'reports.write'> }).value;
    expect(readFileSync(path).length).toBe(bytes);
  }
}

async function killedExports(round: Round): Promise<void> {
  const scene = new Scene(round);
  const folder = scratch();
  for (const format of FORMATS) writeFileSync(join(folder, `lines.${format}`), OF_YESTERDAY);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const process = await scene.start();
    await Promise.all([
      scene.clerk.lanes(process, ['sale', 'refund'], { count: 2, isOver: () => false }),
      exportWithoutEnd(scene, process, folder),
      scene.killWithin(process, WITHIN_MS),
    ]);
    scene.expectHeld();
    for (const format of FORMATS) expectWhole(join(folder, `lines.${format}`), format);
  }
  // What the kill left half written is hidden beside, under another name.
  const others = readdirSync(folder).filter((file) => !/^lines\.|^\.[\w-]+\.part$/.test(file));
  expect(others).toEqual([]);
  await scene.end();
}

export const exportKinds: readonly Kind[] = [
  {
    name: 'exports',
    about:
      'an export of before or a whole new one, nor a sale, when the program was killed while writing files',
    round: killedExports,
  },
];
