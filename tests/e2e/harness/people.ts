import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../../shared/roles';
import { ask } from './stall';

interface Somebody {
  readonly name: string;
  readonly pin: string;
  readonly role: Role;
}

export const VOLUNTEER: Somebody = { name: 'مريم', pin: '4826', role: 'volunteer' };
export const SUPERVISOR: Somebody = { name: 'حمد', pin: '9153', role: 'supervisor' };

/** A volunteer and a supervisor beside the organiser; the volunteer is at the window. */
export const workAsVolunteer = async (page: Page): Promise<void> => {
  for (const somebody of [VOLUNTEER, SUPERVISOR]) {
    await ask(page, 'people.save', { id: uuidv7(), personId: null, active: true, ...somebody });
  }
  await signInAs(page, VOLUNTEER);
};

export const signInAs = async (page: Page, { name, pin }: Pick<Somebody, 'name' | 'pin'>): Promise<void> => {
  const person = (await ask(page, 'people.onDuty', {})).find((one) => one.name === name);
  if (person === undefined) throw new Error(`${name} is not on duty.`);
  await ask(page, 'people.signIn', { personId: person.personId, pin });
  await page.reload();
};

/** Somebody who was called gives their PIN in the sheet. */
export const allowAs = async (page: Page, { name, pin }: Somebody): Promise<void> => {
  const sheet = page.getByRole('dialog');
  await sheet.getByText(name, { exact: true }).click();
  await sheet.locator('input[type=password]').fill(pin);
  await page.keyboard.press('Enter');
};
