import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe } from './harness/axe';
import { launchTill, type Till } from './harness/launch-till';
import { signInAs, VOLUNTEER, workAsVolunteer } from './harness/people';
import { sellOf } from './harness/payouts-screen';
import { screenshot } from './harness/screenshot';
import { ask, openStall, ORGANISER } from './harness/stall';

let till: Till;
let page: Page;
beforeAll(async () => {
  till = await launchTill({ locale: 'en' });
  page = till.page;
  await openStall(page);
});
afterAll(async () => {
  const { problems } = till;
  await till.kill();
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const goToSettings = () => page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
const part = () => page.getByRole('main').locator('section').filter({ hasText: 'Save the exhibition' });

it('an organiser puts the exhibition right; its new commission holds for sales after it, and no line before changes', async () => {
  const before = await sellOf(page, ['F01']);
  await goToSettings();
  const commission = part().getByLabel('Commission', { exact: true });
  await commission.fill('110');
  await part().getByRole('button', { name: 'Save the exhibition' }).click();
  await part()
    .getByText(/percentage from 0 to 100/)
    .waitFor();
  await commission.fill('٢٠');
  await part().getByLabel('Venue (optional)').fill('قاعة عمان');
  await part().getByLabel('First day (optional)').fill('2026-11-20');
  await part().getByLabel('A business day begins at').fill('05:00');
  await part().getByLabel('Smallest coin').selectOption('25');
  expect(await axe(page)).toEqual([]);
  await part().getByRole('button', { name: 'Save the exhibition' }).click();
  await part().getByText('The exhibition was saved.').waitFor();
  await screenshot(page, 'exhibition-settings-en');
  const { exhibition } = await ask(page, 'exhibition.current', {});
  expect(exhibition).toMatchObject({
    commissionBp: 2000,
    venueAr: 'قاعة عمان',
    startsOn: '2026-11-20',
    dayStartsAt: '05:00',
    cashRounding: 25,
    sample: true,
  });

  const after = await sellOf(page, ['F01']);
  const facts = await ask(page, 'journal.list', { kind: 'sale.rungUp' });
  const rateOf = (id: string): unknown =>
    (
      facts.find((fact) => fact.id === id)?.payload as { lines: { commissionBp: number }[] } | undefined
    )?.lines.map(({ commissionBp }) => commissionBp);
  expect([rateOf(before.saleId), rateOf(after.saleId)]).toEqual([[1000], [2000]]);
});

it('nobody less than an organiser sees or changes it', async () => {
  await workAsVolunteer(page);
  await goToSettings();
  await page.getByText('Large text').waitFor();
  expect(await part().count()).toBe(0);
  expect(VOLUNTEER.role).toBe('volunteer');
  await signInAs(page, ORGANISER);
});
