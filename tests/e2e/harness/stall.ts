import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import type { Channel, Input, Output } from '../../../shared/contract';
import type { Pos } from '../../../shared/contract/page';
import type { Result } from '../../../shared/result';

/** The organiser of the stalls that tests open. */
export const ORGANISER = { name: 'سارة', pin: '7391' } as const;

/** Asks as the page itself would, through the one door that it has. */
export const call = <C extends Channel>(
  page: Page,
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>>> =>
  page.evaluate(([name, given]) => (globalThis as unknown as { pos: Pos }).pos.call(name, given as never), [
    channel,
    input,
  ] as const);

/** The same, for what must succeed. */
export const ask = async <C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> => {
  const answer = await call(page, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${JSON.stringify(answer.error.details)}`);
  return answer.value;
};

/** A stall on the sample exhibition with its drawer open, as a volunteer finds it; `float` in baisa. */
export const openStall = async (page: Page, float = 20_000): Promise<void> => {
  await ask(page, 'exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  await ask(page, 'shifts.open', { id: uuidv7(), till: 'T1', float });
  await page.reload();
};

/** After a restart: who was there signs in again. */
export const signIn = async (page: Page): Promise<void> => {
  const [organiser] = await ask(page, 'people.onDuty', {});
  if (organiser === undefined) throw new Error('There is nobody to sign in.');
  await ask(page, 'people.signIn', { personId: organiser.personId, pin: ORGANISER.pin });
  await page.reload();
};
