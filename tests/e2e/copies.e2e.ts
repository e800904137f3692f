import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCopies } from '../../electron/ledger/copies/list';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { axe } from './harness/axe';
import { choosePath } from './harness/folders';
import { launchTill, type Till } from './harness/launch-till';
import { workAsVolunteer } from './harness/people';
import { sell } from './harness/sell';
import { ask, call, openStall } from './harness/stall';

const HOUR = 3_600_000;

describe('copies of the ledger', () => {
  let folder: string;
  let stick: string;
  let till: Till;
  let page: Page;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-copies-'));
    stick = join(folder, 'SANDISK');
    mkdirSync(stick);
    till = await launchTill({ locale: 'en' });
    ({ page } = till);
    await openStall(page);
    await page.getByRole('grid').waitFor();
  });
  afterAll(async () => {
    const { problems } = till;
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  });

  const own = () => `${till.ledger}.copies`;
  const onStick = () => join(stick, 'Families Till');
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const status = (text: string | RegExp) => page.getByRole('contentinfo').getByRole('button', { name: text });
  const rows = () => page.getByRole('region', { name: en.copies.list.title }).getByRole('listitem');

  it('a touch in the status line leads there, a touch copies, and the copy is verified', async () => {
    await status(en.copies.status.none).click();
    await page.getByText(en.copies.stand.none).waitFor();
    await sell(page);
    await button(en.copies.now).click();
    await status(en.copies.age.now).waitFor();
    await rows().filter({ hasText: '1 sale' }).locator('[data-state=good]').waitFor();
    await page.getByText(en.copies.stand.all).waitFor();
    expect(listCopies(own())).toHaveLength(1);
    expect(listCopies(own())[0]?.note).toMatchObject({
      state: 'good',
      head: (await ask(page, 'ledger.health', {})).head,
    });
  });

  it('say when the next one is due by itself once something was sold', async () => {
    await sell(page);
    const standing = await ask(page, 'copies.status', {});
    const due = (standing.nextAt ?? 0) - (standing.newest?.at ?? 0);
    // Fifteen minutes after the last, within the second that it took.
    expect(Math.abs(due - HOUR / 4)).toBeLessThan(60_000);
    await page.getByText(/The next one is made by itself at \d\d:\d\d/).waitFor();
  });

  it('go to a stick of the person’s choice too, where they were asked, in both languages', async () => {
    await choosePath(till, stick);
    await button(en.copies.second.choose).click();
    await page.getByText('SANDISK').waitFor();
    await page.getByText(en.copies.second.there).waitFor();
    await expect.poll(() => listCopies(onStick()).length).toBe(1);
    for (const [language, text] of [
      ['ar', ar],
      ['en', en],
    ] as const) {
      await ask(page, 'settings.change', { language });
      await page.reload();
      await page.getByRole('grid').waitFor();
      await page.getByRole('contentinfo').getByRole('button').click();
      await page.getByText(text.copies.list.title).waitFor();
      expect(await axe(page)).toEqual([]);
    }
  });

  it('tell that the stick was pulled out, and copy to it what it missed as soon as it is back', async () => {
    renameSync(stick, `${stick}-pulled`);
    await status(/SANDISK.*not connected/).waitFor();
    await page.getByText(en.copies.stand.secondGone).waitFor();
    expect(await axe(page)).toEqual([]);
    await sell(page);
    await button(en.copies.now).click();
    await expect.poll(() => listCopies(own()).length).toBe(3);
    // Done, without the stick: until then that very copy might still get there.
    await button(en.copies.now).waitFor();
    renameSync(`${stick}-pulled`, stick);
    await status(en.copies.age.now).waitFor();
    await expect.poll(() => listCopies(onStick())[0]?.name).toBe(listCopies(own())[0]?.name);
  });

  it('are made when a shift is closed, without being asked for', async () => {
    await sell(page);
    await ask(page, 'shifts.close', { id: uuidv7(), till: 'T1', count: {}, note: 'counted by a test' });
    const { head } = await ask(page, 'ledger.health', {});
    await expect.poll(() => listCopies(own())[0]?.note?.head).toBe(head);
    expect(listCopies(own())[0]?.note?.reason).toBe('shift');
  });

  it('that fail are told in the status line, with what to do, and selling goes on', async () => {
    renameSync(own(), `${own()}-away`);
    writeFileSync(own(), 'no folder');
    await ask(page, 'shifts.open', { id: uuidv7(), till: 'T1', float: 20_000 });
    await sell(page);
    await button(en.copies.now).click();
    await status(en.copies.status.failed).waitFor();
    await page.getByText(en.errors.COPY_FAILED).waitFor();
    expect(await axe(page)).toEqual([]);
    await sell(page);
    rmSync(own());
    renameSync(`${own()}-away`, own());
    await button(en.copies.now).click();
    await status(en.copies.age.now).waitFor();
  });

  it('that are too old are told, with how old they are', async () => {
    await sell(page);
    await page.clock.setFixedTime(Date.now() + 3 * HOUR);
    await page.reload();
    await status(/Copy too old/).waitFor();
    expect(await status(/Copy too old/).innerText()).toMatch(/copied 3 hours ago/);
    await page.clock.setFixedTime(Date.now());
    await page.reload();
    await page.getByRole('grid').waitFor();
  });

  it('no longer go to a folder that was given up; what lies there stays', async () => {
    await page.getByRole('contentinfo').getByRole('button').click();
    const before = readdirSync(onStick()).length;
    await button(en.copies.second.forget).click();
    await page.getByText(en.copies.second.forgotten).waitFor();
    await sell(page);
    await button(en.copies.now).click();
    await page.getByText(en.copies.stand.all).waitFor();
    expect(readdirSync(onStick())).toHaveLength(before);
  });

  it('are made by a volunteer’s touch too; where they go and what is gone on from is the organiser’s', async () => {
    await workAsVolunteer(page);
    await page.getByRole('contentinfo').getByRole('button').click();
    await button(en.copies.now).click();
    await page.getByText(en.copies.stand.all).waitFor();
    expect(await page.getByText(en.copies.second.title).count()).toBe(0);
    expect(await page.getByText(en.copies.list.title).count()).toBe(0);
    for (const channel of ['copies.list', 'copies.chooseFile', 'copies.chooseFolder'] as const)
      expect(await call(page, channel, {})).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(existsSync(onStick())).toBe(true);
  });
});
