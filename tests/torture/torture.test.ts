import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { canMount, removeDisks } from './harness/disks';
import { firstSeed, isAskedFor, timeoutOf, torment, type Kind } from './harness/round';
import { newTally, rowOf, type Tally } from './harness/tally';
import { clockKinds } from './kinds/clock';
import { copyKinds } from './kinds/copies';
import { damageKinds } from './kinds/damage';
import { diskKinds } from './kinds/disks';
import { exportKinds } from './kinds/exports';
import { killKinds } from './kinds/kills';
import { migrationKinds } from './kinds/migrations';
import { twoProgramKinds } from './kinds/two-programs';
import { wholeProgramKinds } from './kinds/whole-program';

const all: readonly Kind[] = [
  ...killKinds,
  ...migrationKinds,
  ...copyKinds,
  ...exportKinds,
  ...clockKinds,
  ...damageKinds,
  ...twoProgramKinds,
  ...(canMount ? diskKinds : []),
  // In CI tests/e2e/killed.e2e.ts does as much.
  ...(isAskedFor ? wholeProgramKinds : []),
];

const wanted = process.env['TORTURE_KINDS']?.split(',');
const kinds = all.filter(({ name }) => wanted?.includes(name) ?? true);

const tallies = new Map<string, Tally>();
afterAll(() => {
  const report = join(projectRoot, '.cache/torture.json');
  mkdirSync(dirname(report), { recursive: true });
  const rows = [...tallies].map(([kind, tally]) => rowOf(kind, tally));
  writeFileSync(report, JSON.stringify({ seed: firstSeed, rows }));
});

afterEach(removeDisks);

describe.each(kinds)('torture by $name', (kind) => {
  test(
    `does not take from anybody ${kind.about}`,
    async () => {
      const tally = newTally();
      tallies.set(kind.name, tally);
      await torment(kind, kinds.length, tally);
      expect(tally.rounds).toBeGreaterThan(0);
    },
    timeoutOf(kinds.length),
  );
});
