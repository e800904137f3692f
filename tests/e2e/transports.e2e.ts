import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNode24 } from '../../scripts/setup/node24.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { launchTill, type Till } from './harness/launch-till';
import type { Seen } from './harness/transport-scenario';

type Scenario = typeof import('./harness/transport-scenario');

const script = join(projectRoot, 'tests/e2e/harness/echo-ledger.cjs');

/** What ships and what the test runtime needs must behave the same, or tests on one say nothing of the other. */
describe('both ways to run the ledger beside the window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'till-transports-'));
  const bundle = join(folder, 'scenario.cjs');
  let till: Till;

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(projectRoot, 'tests/e2e/harness/transport-scenario.ts'),
        target: 'node18',
        outDir: folder,
        rolldownOptions: {
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'scenario.cjs' },
        },
      },
    });
    till = await launchTill();
  });
  afterAll(async () => {
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (name: keyof Scenario): Promise<Seen> =>
    till.app.evaluate(
      (_electron, [path, which, ...given]) => {
        const scenario = process.mainModule?.require(path ?? '') as Scenario;
        const [echo = '', node = ''] = given;
        return which === 'tryFork' ? scenario.tryFork(echo, node) : scenario.tryUtility(echo);
      },
      [bundle, name, script, findNode24()],
    );

  it.each(['tryUtility', 'tryFork'] as const)(
    'carry messages whole and in order, and tell of every end once (%s)',
    async (name) => {
      const seen = await run(name);
      expect(seen).toEqual({
        first: 'opened',
        order: Array.from({ length: 201 }, (_, index) => index + 1),
        echoed: { text: 'لبان', none: null, n: 1.5 },
        complaint: 'a complaint',
        exitsAfterClose: 1,
        exitsAfterKill: 1,
        exitsAfterDeath: 1,
        exitsWithoutScript: 1,
      });
    },
  );
});
