import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPlace } from './place-watch';

let root: string;
let stick: string;
let told: string[];
let chosen: string | null;
let looks: number;
let watch: ReturnType<typeof watchPlace>;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'place-watch-'));
  stick = join(root, 'stick');
  mkdirSync(stick);
  told = [];
  chosen = stick;
  looks = 0;
  watch = watchPlace({
    place: () => {
      looks += 1;
      return chosen;
    },
    onGone: () => told.push('gone'),
    onBack: () => told.push('back'),
    every: 2,
  });
});
afterEach(() => {
  watch.end();
  rmSync(root, { recursive: true, force: true });
});

/** The one that is under way, and a whole one after it. */
const looked = async (): Promise<void> => {
  const before = looks;
  await vi.waitFor(() => expect(looks).toBeGreaterThan(before + 1), { timeout: 30_000 });
};

test('a stick that is pulled out is told once, and once that it is back', async () => {
  await looked();
  renameSync(stick, `${stick}-away`);
  await looked();
  await looked();
  expect(told).toEqual(['gone']);
  renameSync(`${stick}-away`, stick);
  await looked();
  await looked();
  expect(told).toEqual(['gone', 'back']);
});

test('a stick that is pulled out right after it was chosen is missed at the first look', async () => {
  chosen = null;
  await looked();
  renameSync(stick, `${stick}-away`);
  chosen = stick;
  await looked();
  await looked();
  expect(told).toEqual(['gone']);
});

test('a folder that was given up is missed by nobody', async () => {
  await looked();
  chosen = null;
  await looked();
  rmSync(stick, { recursive: true });
  await looked();
  expect(told).toEqual([]);
});

test('one that was back before the next look is told, where its absence was shown meanwhile', async () => {
  const heard: string[] = [];
  const asked = watchPlace({
    place: () => stick,
    onGone: () => heard.push('gone'),
    onBack: () => heard.push('back'),
    every: 1_000_000,
  });
  const patience = { timeout: 30_000 };
  renameSync(stick, `${stick}-away`);
  asked.look();
  asked.look();
  await vi.waitFor(() => expect(heard).toEqual(['gone']), patience);
  renameSync(`${stick}-away`, stick);
  asked.look();
  await vi.waitFor(() => expect(heard).toEqual(['gone', 'back']), patience);
  asked.end();
});
