import { randomUUID } from 'node:crypto';
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import {
  contract,
  isDesktopChannel,
  isJobChannel,
  isLedgerChannel,
  type DesktopChannel,
  type JobChannel,
  type LedgerChannel,
  type Output,
  type Parsed,
} from '../shared/contract';
import { zPerson } from '../shared/contract/people';
import { readInput } from '../shared/contract/read-input';
import { windowChannels } from '../shared/contract/windows';
import { refuse, type Result } from '../shared/result';
import type { Right } from '../shared/rights';
import { roleAtLeast } from '../shared/roles';
import type { Asker, LedgerHost } from './ledger-host';
import { ORIGIN } from './protocol';
import { isTooHeavy } from './weight';
import type { Windows } from './windows';

export type DesktopHandlers = {
  readonly [C in DesktopChannel]: (
    event: IpcMainInvokeEvent,
    input: Parsed<C>,
  ) => Promise<Result<Output<C>>> | Result<Output<C>>;
};

interface Border {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
  readonly desktop: DesktopHandlers;
  /** After a sale was committed and answered. */
  readonly onSold: (saleId: string) => void;
  readonly onShiftClosed: () => void;
  readonly onFault: (where: string, text: string) => void;
}

/** Only the top frame of a window that main opened, showing our own page, is listened to. */
function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${ORIGIN}/`);
}

/** Signing in opens this window to the person; the ledger has checked the PIN. */
const opensWindow: ReadonlySet<string> = new Set([
  'people.signIn',
  'people.recover',
  'people.claim',
  'exhibition.create',
  'exhibition.openSample',
]);

/** A family's own PIN was right and is its own: this window may show it its account. The page gives no family after that. */
const opensFamily: ReadonlySet<string> = new Set(['earnings.signIn', 'earnings.choosePin']);

/** Whose account a channel of families reads is what main keeps of the window, never what the page says. */
function askerOf(windows: Windows, sender: WebContents, channel: LedgerChannel): Asker {
  const family = windows.familyAt(sender);
  if (contract[channel].role === 'family') return family === null ? null : { family };
  return windows.personAt(sender)?.personId ?? null;
}

/** A long reading that a page may ask: to the page it is a question like any other. */
function askJob(
  ledger: LedgerHost,
  asker: Asker,
  channel: JobChannel,
  asked: { readonly input: unknown; readonly approval: unknown },
): Promise<Result<unknown>> {
  const personId = typeof asker === 'string' ? asker : null;
  return ledger.job({ job: randomUUID(), personId, channel, ...asked });
}

async function askLedger(
  { windows, ledger, onSold, onShiftClosed }: Border,
  event: IpcMainInvokeEvent,
  channel: LedgerChannel,
  { input, approval }: { readonly input: unknown; readonly approval: unknown },
): Promise<Result<unknown>> {
  const asker = askerOf(windows, event.sender, channel);
  if (isJobChannel(channel)) return askJob(ledger, asker, channel, { input, approval });
  const result = await ledger.call(asker, channel, input, approval);
  if (result.ok && opensFamily.has(channel)) {
    const { family, mustChoose } = result.value as Output<'earnings.signIn'>;
    windows.openFamily(event.sender, mustChoose ? null : family.code);
  }
  if (result.ok && opensWindow.has(channel)) windows.signIn(event.sender, zPerson.parse(result.value));
  if (result.ok && channel === 'sales.ringUp') onSold((result.value as Output<'sales.ringUp'>).saleId);
  if (result.ok && channel === 'shifts.close') onShiftClosed();
  return result;
}

function isAllowed(windows: Windows, sender: WebContents, right: Right): boolean {
  if (right === 'anyone') return true;
  if (right === 'family') return windows.familyAt(sender) !== null;
  const person = windows.personAt(sender);
  return person !== null && roleAtLeast(person.role, right);
}

async function askDesktop(
  { windows, desktop }: Border,
  event: IpcMainInvokeEvent,
  channel: DesktopChannel,
  input: unknown,
): Promise<Result<unknown>> {
  const { role, input: schema } = contract[channel];
  if (!isAllowed(windows, event.sender, role)) return refuse('FORBIDDEN', { needed: role });
  const parsed = readInput<z.ZodType>(schema, input);
  if (!parsed.ok) return parsed;
  const handler = desktop[channel] as (event: IpcMainInvokeEvent, input: unknown) => Promise<Result<unknown>>;
  return handler(event, parsed.value);
}

/** The one place where pages are answered: sender → channel of this kind of window → ledger or desktop. */
export function answerPages(border: Border): void {
  ipcMain.handle('pos:call', async (event, ...asked: readonly unknown[]): Promise<Result<unknown>> => {
    // What a second person allows with their PIN travels beside the input; the ledger checks it.
    const [channel, input, approval] = asked;
    const known = border.windows.find(event.sender);
    if (!isOurPage(event) || known === undefined) return refuse('FORBIDDEN');
    if (typeof channel !== 'string' || !windowChannels[known.kind].has(channel)) {
      return refuse('UNKNOWN_CHANNEL');
    }
    if (isTooHeavy([input, approval])) return refuse('BAD_INPUT', { field: '' });
    try {
      if (isLedgerChannel(channel)) return await askLedger(border, event, channel, { input, approval });
      if (isDesktopChannel(channel)) return await askDesktop(border, event, channel, input);
      return refuse('UNKNOWN_CHANNEL');
    } catch (error) {
      border.onFault(channel, error instanceof Error ? (error.stack ?? error.message) : String(error));
      return refuse('INTERNAL');
    }
  });
}
