import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { partName } from '../../shared/part-name';
import { beginPart, discardParts, endPart, sweepParts } from './unfinished';

let stick: string;
let notes: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'till-parts-'));
  stick = join(folder, 'stick');
  notes = join(folder, 'notes');
  mkdirSync(stick);
  sweepParts(notes);
  return () => rmSync(folder, { recursive: true, force: true });
});
afterEach(() => discardParts());

const half = (): string => {
  const part = join(stick, partName(randomUUID()));
  beginPart(part);
  writeFileSync(part, 'half');
  return part;
};

it('a half file, and a half folder, that a killed program left are taken away at the next start, and nothing else', () => {
  const file = half();
  const folder = join(stick, partName(randomUUID()));
  beginPart(folder);
  mkdirSync(folder);
  writeFileSync(join(folder, 'x.csv'), 'half');
  writeFileSync(join(stick, 'lines.csv'), 'whole');
  const foreign = join(stick, partName(randomUUID()));
  writeFileSync(foreign, 'of another program');

  sweepParts(notes);
  expect([file, folder].filter((part) => existsSync(part))).toEqual([]);
  expect(readdirSync(stick)).toHaveLength(2);
  expect(existsSync(foreign)).toBe(true);
  expect(readdirSync(notes)).toEqual([]);
});

it('one on a stick that was pulled out is taken away when the stick is in again', () => {
  const part = half();
  const away = `${stick}-away`;
  const move = (from: string, to: string): void => {
    mkdirSync(to);
    for (const name of readdirSync(from)) writeFileSync(join(to, name), 'half');
    rmSync(from, { recursive: true });
  };
  move(stick, away);
  sweepParts(notes);
  expect(readdirSync(notes)).toHaveLength(1);
  move(away, stick);
  expect(existsSync(part)).toBe(true);
  sweepParts(notes);
  expect(existsSync(part)).toBe(false);
  expect(readdirSync(notes)).toEqual([]);
});

it('what was finished is noted no more, and what was not goes when the program ends', () => {
  const done = half();
  renameSync(done, join(stick, 'lines.csv'));
  endPart(done);
  const open = half();
  expect(readdirSync(notes)).toHaveLength(1);
  discardParts();
  expect(readdirSync(stick)).toEqual(['lines.csv']);
  expect(existsSync(open)).toBe(false);
  expect(readdirSync(notes)).toEqual([]);
});

it('a note that names anything but a half file of this program’s deletes nothing', () => {
  const precious = join(stick, 'ledger.sqlite');
  writeFileSync(precious, 'x');
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, 'a.part'), precious);
  writeFileSync(join(notes, 'b.part'), stick);
  writeFileSync(join(notes, 'c.part'), '');
  sweepParts(notes);
  expect(existsSync(precious)).toBe(true);
  expect(readdirSync(notes)).toEqual([]);
});
