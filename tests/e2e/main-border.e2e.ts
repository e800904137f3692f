import fc from 'fast-check';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, isDesktopChannel, type Channel } from '../../shared/contract';
import { allChannels, windowChannels } from '../../shared/contract/windows';
import { errorCodes } from '../../shared/result';
import { rightShape, type Pool } from '../fuzz/harness/right-shape';
import { eachSeed, FUZZ_TIMEOUT } from '../fuzz/harness/seed';
import { wrongShape } from '../fuzz/harness/wrong-shape';
import { launchTill, type Till } from './harness/launch-till';
import { sell } from './harness/sell';
import { ask, openStall } from './harness/stall';

/** They are meant to take the page away under whoever asks, and their answer with it. */
const takesThePageAway: ReadonlySet<string> = new Set(['practice.begin', 'practice.end', 'session.signOut']);
const MAIN_STEPS = 8;
const LEDGER_STEPS = 2;

/** A dialog is a person's; nobody sits here. */
const closeDialogs = (till: Till): Promise<void> =>
  till.app.evaluate(({ app, dialog }) => {
    const nothing = () => Promise.resolve({ canceled: true, filePath: '', filePaths: [], response: 0 });
    Object.assign(dialog, { showSaveDialog: nothing, showOpenDialog: nothing, showMessageBox: nothing });
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(false, 'cancelled');
    });
  });

/** Asks from inside the page, one after another; returns each answer's code. */
const askAll = (page: Page, asked: readonly (readonly [string, unknown])[]): Promise<readonly string[]> =>
  page.evaluate(
    async (list) => {
      const { pos } = globalThis as unknown as {
        pos: {
          call: (channel: string, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
        };
      };
      const codes: string[] = [];
      for (const [channel, input] of list) {
        try {
          const answer = await pos.call(channel, input);
          codes.push(answer.ok ? 'ok' : (answer.error?.code ?? 'none'));
        } catch {
          // What cannot be cloned never left the page.
          codes.push('unsent');
        }
      }
      return codes;
    },
    asked as [string, unknown][],
  );

/** What can be carried to the page as JSON; the rest is tried at the ledger's own border (`tests/fuzz`). */
const sendable = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
};

describe('main’s border', () => {
  let till: Till;
  let page: Page;
  beforeAll(async () => {
    till = await launchTill({ locale: 'en' });
    ({ page } = till);
    await openStall(page);
    await page.getByRole('search').waitFor();
    await closeDialogs(till);
  });
  afterAll(async () => till.kill());

  it(
    'answers whatever a page sends on any channel with a known code, and the till goes on selling',
    async () => {
      const pool: Pool = { ids: [(await sell(page)).saleId] };
      const channels = allChannels.filter(
        (channel) => windowChannels.till.has(channel) && !takesThePageAway.has(channel),
      );
      await eachSeed(async (seed) => {
        for (const channel of channels) {
          const right = rightShape(contract[channel].input, pool);
          const numRuns = isDesktopChannel(channel) ? MAIN_STEPS : LEDGER_STEPS;
          const inputs = fc.sample(fc.oneof(right, wrongShape(right)), { seed, numRuns });
          const codes = await askAll(
            page,
            inputs.map((input) => [channel, sendable(input)] as const),
          );
          for (const [at, code] of codes.entries()) {
            expect(['ok', 'unsent', ...errorCodes], `${channel} ${fc.stringify(inputs[at])}`).toContain(code);
            expect(code, `${channel} ${fc.stringify(inputs[at])}`).not.toBe('INTERNAL');
          }
        }
        expect(await ask(page, 'app.info', {})).toMatchObject({ ledger: 'ready' });
      });
    },
    FUZZ_TIMEOUT,
  );

  it('listens to no other frame, no window that main did not open, and to each only on its own channels', async () => {
    const answers = await till.app.evaluate(
      async ({ BrowserWindow, ipcMain }, channels) => {
        type Handler = (event: object, ...asked: unknown[]) => Promise<{ error?: { code: string } }>;
        // Behind preload's back, as a page would come that had taken it over.
        const handler = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers.get(
          'pos:call',
        );
        const shown = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().endsWith('index.html'),
        );
        if (handler === undefined || shown === undefined) return null;
        const own = { sender: shown.webContents, senderFrame: shown.webContents.mainFrame };
        const stranger = new BrowserWindow({ show: false });
        const codeOf = async (event: object, channel: unknown) =>
          (await handler(event, channel, {})).error?.code ?? 'ok';
        const said = {
          own: await codeOf(own, 'app.info'),
          anotherFrame: await codeOf({ ...own, senderFrame: { url: 'app://till/index.html' } }, 'app.info'),
          noFrame: await codeOf({ ...own, senderFrame: null }, 'app.info'),
          stranger: await codeOf(
            { sender: stranger.webContents, senderFrame: stranger.webContents.mainFrame },
            'app.info',
          ),
          notOwn: await Promise.all(channels.map((channel) => codeOf(own, channel))),
        };
        stranger.destroy();
        return said;
      },
      [
        ...allChannels.filter((channel): channel is Channel => !windowChannels.till.has(channel)),
        '__proto__',
        '',
      ],
    );
    expect(answers).toMatchObject({
      own: 'ok',
      anotherFrame: 'FORBIDDEN',
      noFrame: 'FORBIDDEN',
      stranger: 'FORBIDDEN',
    });
    expect([...new Set(answers?.notOwn)]).toEqual(['UNKNOWN_CHANNEL']);
  });
});
