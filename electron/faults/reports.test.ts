import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FaultReports } from './reports';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const everything = (): string =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');

describe('reports of faults', () => {
  test('keep what happened, newest first, and are there after the program was started again', () => {
    const reports = new FaultReports(folder, () => 0);
    reports.keep('ledger', 'first');
    reports.keep('page', 'second');
    expect(new FaultReports(folder).newest().map(({ text }) => text)).toEqual(['second', 'first']);
    expect(reports.asText('Families Till')).toEqual({
      count: 2,
      text: 'Families Till\n\n1970-01-01T00:00:00.000Z · page\nsecond\n\n1970-01-01T00:00:00.000Z · ledger\nfirst',
    });
  });

  test('hold no phone, PIN or name, wherever it stood', () => {
    new FaultReports(folder).keep('channel 4826', 'PIN 4826 of سارة, +968 9123 4567');
    expect(everything()).not.toMatch(/4826|9123|سارة/);
    expect(everything()).toContain('PIN # of …');
  });

  test('never fill the disk: old ones make room', () => {
    let now = 0;
    const reports = new FaultReports(folder, () => (now += 10_000));
    for (let n = 0; n < 400; n += 1) reports.keep('page', `${'x'.repeat(3_000)} number ${n}`);
    expect(readdirSync(folder).sort()).toEqual(['faults.jsonl', 'faults.old.jsonl']);
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).size).toBeLessThan(300_000);
    expect(reports.newest(1)[0]?.text).toMatch(/number 399$/);
  });

  test('of a fault that comes without end are few', () => {
    const reports = new FaultReports(folder, () => 0);
    const kept = Array.from({ length: 1_000 }, () => reports.keep('page', 'again'));
    expect(kept.filter(Boolean)).toHaveLength(30);
  });

  test('that cannot be written or read are no second fault', () => {
    const file = join(folder, 'taken');
    writeFileSync(file, '');
    expect(new FaultReports(file).keep('page', 'lost')).toBe(false);
    writeFileSync(join(folder, 'faults.jsonl'), 'half a li');
    expect(new FaultReports(folder).newest()).toEqual([]);
  });
});
