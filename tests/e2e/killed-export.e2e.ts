import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { launchTill } from './harness/launch-till';
import { makeLedger } from './harness/made-ledger';
import { signIn } from './harness/stall';

const SALES = 1000;
/** The kill has to come between the first byte and the last; where it came too late, the export is there, and whole. */
const TRIES = 10;

it('an export that was killed in the middle leaves nothing on the stick once the till is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'till-killed-export-'));
  const userData = join(folder, 'user');
  const stick = join(folder, 'stick');
  mkdirSync(userData);
  mkdirSync(stick);
  makeLedger(join(userData, 'ledger.sqlite'), SALES);
  const parts = () => readdirSync(stick).filter((name) => name.endsWith('.part'));

  for (let tries = 0; parts().length === 0; tries += 1) {
    expect(tries, 'kills that came too late').toBeLessThan(TRIES);
    const till = await launchTill({ userData, locale: 'en' });
    await signIn(till.page);
    await till.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(stick, `lines-${tries}.xlsx`),
    );
    const asked = { job: uuidv7(), report: 'lines', language: 'ar', format: 'xlsx' };
    await till.page.evaluate((input) => {
      const { pos } = globalThis as unknown as { pos: { call: (channel: string, input: object) => unknown } };
      void pos.call('reports.save', input);
    }, asked);
    while (parts().length === 0 && !existsSync(join(stick, `lines-${tries}.xlsx`))) await pause(1);
    await till.kill();
  }

  const till = await launchTill({ userData, locale: 'en' });
  expect(parts()).toEqual([]);
  await till.close();
  rmSync(folder, { recursive: true, force: true });
});
