import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { launchTill } from './harness/launch-till';
import { openStall, signIn } from './harness/stall';

const KILLS = 50;
const LEAST_BETWEEN = 15;
/** Sales in flight at once: the till's window, and what a second one would add. */
const LANES = 2;

const folder = mkdtempSync(join(tmpdir(), 'till-killed-'));
const ledger = join(folder, 'ledger.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the page said before it was killed: which sales it asked for, and which it was told are done. */
interface Said {
  readonly asked: Set<string>;
  readonly done: Set<string>;
}

const listen = (page: Page): Said => {
  const said: Said = { asked: new Set(), done: new Set() };
  page.on('console', (message) => {
    const [what, id = ''] = message.text().split(' ');
    if (what === 'asked') said.asked.add(id);
    if (what === 'done') said.done.add(id);
  });
  return said;
};

/** Rings up sales one after the other in each lane, until the power goes. */
const sellWithoutEnd = (page: Page): Promise<void> =>
  page.evaluate((lanes) => {
    const { pos } = globalThis as unknown as {
      pos: { call: (channel: string, input: unknown) => Promise<{ ok: boolean }> };
    };
    const line = {
      product: 'F01-001',
      qty: 1,
      price: null,
      discount: 0,
      discountBy: 'family',
      discountReason: '',
    };
    const lane = async (): Promise<void> => {
      for (;;) {
        const id = crypto.randomUUID();
        const lines = Array.from({ length: 5 }, () => line);
        const tenders = [{ method: 'cash', given: 50_000_000 }];
        console.info(`asked ${id}`);
        const answer = await pos.call('sales.ringUp', {
          id,
          till: 'T1',
          lines,
          cartDiscount: null,
          tenders,
          total: null,
        });
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        console.info(`done ${id}`);
      }
    };
    for (let n = 0; n < lanes; n += 1) void lane();
  }, LANES);

it(
  `keeps every sale that was shown as done, once, through ${KILLS} power cuts`,
  async () => {
    const done = new Set<string>();
    let between = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const till = await launchTill({ userData: join(folder, 'user-data'), ledger });
      const said = listen(till.page);
      await (kill === 0 ? openStall(till.page) : signIn(till.page));
      await sellWithoutEnd(till.page);
      // A different moment each time: after some sales, and then at any point of the next one.
      const enough = 1 + Math.floor(Math.random() * 20);
      await expect
        .poll(() => said.done.size, { interval: 1, timeout: 30_000 })
        .toBeGreaterThanOrEqual(enough);
      await new Promise((later) => setTimeout(later, Math.random() * 20));
      if (said.asked.size > said.done.size) between += 1;
      await till.kill();
      for (const id of said.done) done.add(id);
    }
    console.info(
      `${KILLS} kills, ${between} between a request and its answer; ${done.size} sales shown as done`,
    );
    expect(between).toBeGreaterThanOrEqual(LEAST_BETWEEN);

    const db = new Database(ledger, { readonly: true });
    const kept = db.prepare('SELECT id, COUNT(*) AS times FROM derived_sales GROUP BY id').all() as {
      id: string;
      times: number;
    }[];
    db.close();
    const times = new Map(kept.map((row) => [row.id, row.times]));
    expect([...done].filter((id) => times.get(id) !== 1)).toEqual([]);
    expect(kept.filter((row) => row.times !== 1)).toEqual([]);

    const verified = execFileSync('npm', ['run', '--silent', 'ledger', '--', 'verify', ledger], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect(JSON.parse(verified)).toMatchObject({ ok: true });
  },
  10 * 60_000,
);
