import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allChannels, windowChannels } from '../../shared/contract/windows';
import type { Pos } from '../../shared/contract/page';
import { isOnVirtualDisplay } from '../../scripts/setup/display.mjs';
import { findElectron, launchCommand } from '../../scripts/setup/electron.mjs';
import { start } from '../../scripts/setup/processes.mjs';
import { launchTill, type Till } from './harness/launch-till';
import { simpleSale } from './harness/sell';
import { ask, call, openStall } from './harness/stall';

const HOME = 'app://till/index.html';

/** What a page gone wrong would try; each from inside the page itself, where a script of ours would run. */
describe('a page that has gone wrong', () => {
  let till: Till;
  let page: Page;
  let server: Server;
  let host: string;
  const visitors: string[] = [];

  beforeAll(async () => {
    server = createServer((request, answer) => {
      visitors.push(request.url ?? '');
      answer.setHeader('access-control-allow-origin', '*').end('<h1>elsewhere</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    till = await launchTill();
    ({ page } = till);
    await openStall(page);
    await page.getByRole('search').waitFor();
  });
  afterAll(async () => {
    await till.kill();
    server.close();
  });

  /** Its document is still ours and the same: a mark that was left in it has not gone. */
  const staysAfter = async (act: () => Promise<unknown>): Promise<boolean> => {
    await page.evaluate(() => Object.assign(globalThis, { mark: true }));
    await act();
    // The navigation is asked of main; an answer of main's own comes after it.
    await ask(page, 'app.info', {});
    const isTheSame = await page.evaluate(() => 'mark' in globalThis);
    return isTheSame && page.url() === HOME && visitors.length === 0;
  };

  it.each(['http', 'file', 'data', 'app'])(
    'cannot leave for another page by its location (%s)',
    async (kind) => {
      const to = {
        http: host,
        file: 'file:///etc/passwd',
        data: 'data:text/html,x',
        app: 'app://till/paper.html',
      }[kind];
      expect(await staysAfter(() => page.evaluate((url) => void (location.href = url ?? ''), to))).toBe(true);
    },
  );

  it('cannot leave by a refresh, a form or a link', async () => {
    const isHere = await staysAfter(() =>
      page.evaluate((url) => {
        document.head.insertAdjacentHTML('beforeend', `<meta http-equiv="refresh" content="0;url=${url}">`);
        const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
        document.body.append(form);
        form.submit();
        const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
        document.body.append(link);
        link.click();
      }, host),
    );
    expect(isHere).toBe(true);
    expect(till.app.windows()).toHaveLength(1);
  });

  it('cannot open a window, nor put another page into its own', async () => {
    const opened = await page.evaluate((url) => window.open(url) === null, host);
    expect(opened).toBe(true);
    const isHere = await staysAfter(() =>
      page.evaluate((url) => {
        for (const tag of ['iframe', 'webview', 'embed', 'object']) {
          const inner = document.createElement(tag);
          inner.setAttribute(tag === 'object' ? 'data' : 'src', url);
          document.body.append(inner);
        }
      }, host),
    );
    expect(isHere).toBe(true);
    expect(till.app.windows()).toHaveLength(1);
    // The frame is there and stays empty.
    expect(page.frames().filter((frame) => frame.url().startsWith('http'))).toEqual([]);
  });

  it('cannot run text as a script', async () => {
    const ran = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          Object.assign(globalThis, { ran: (what: string) => seen.push(what) });
          const script = document.createElement('script');
          script.textContent = "ran('inline')";
          document.body.append(script);
          document.body.insertAdjacentHTML(
            'beforeend',
            '<img src="app://till/no.png" onerror="ran(\'handler\')">',
          );
          const remote = document.createElement('script');
          remote.src = "data:text/javascript,ran('data')";
          document.body.append(remote);
          // In a timer, because a debugger's own evaluation is let through.
          setTimeout(() => {
            for (const run of [
              () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)("ran('eval')"),
              () =>
                new (Reflect.get(globalThis, 'Function') as unknown as new (text: string) => () => unknown)(
                  "ran('Function')",
                )(),
            ]) {
              try {
                run();
              } catch {
                // Refused, as it should be.
              }
            }
            setTimeout(() => resolve(seen), 200);
          }, 0);
        }),
    );
    expect(ran).toEqual([]);
  });

  it('cannot fetch from the network or the disk', async () => {
    const answers = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => 'answered',
              () => 'refused',
            ),
          ),
        ),
      [
        host,
        'file:///etc/passwd',
        'app://other/index.html',
        'app://till/../../package.json',
        'app://till/%2e%2e/main/main.cjs',
      ],
    );
    expect(answers.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
    const outside = await page.evaluate(() =>
      Promise.all(
        [
          'app://till/..%2f..%2fpackage.json',
          'app://till/%2e%2e/main/main.cjs',
          'app://till/..%5cmain%5cmain.cjs',
        ].map(async (url) => (await fetch(url)).status),
      ),
    );
    expect(outside).toEqual([404, 404, 404]);
    expect(visitors).toEqual([]);
  });

  it('is given no camera, place, notification, USB or clipboard', async () => {
    const asked = await page.evaluate(async () => {
      const place = new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('denied'),
        ),
      );
      const media = navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'given',
        () => 'denied',
      );
      const notice = Notification.requestPermission();
      const clipboard = navigator.clipboard.readText().then(
        () => 'given',
        () => 'denied',
      );
      return Promise.all([place, media, notice, clipboard]);
    });
    expect(asked).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  it('finds nothing of Node, Electron or main in its world', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
    expect(await page.evaluate(() => Object.keys((globalThis as unknown as { pos: Pos }).pos))).toEqual([
      'call',
      'on',
    ]);
  });

  it('runs sandboxed, isolated, and under a policy that every answer carries', async () => {
    const preferences = await till.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        // What the window really got, not what was asked for.
        const all = (
          webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
        ).getLastWebPreferences();
        const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = all;
        return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
      }),
    );
    expect(preferences).toEqual([
      { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
    ]);
    const headers = await page.evaluate(async () => [...(await fetch('app://till/index.html')).headers]);
    const policy = Object.fromEntries(headers)['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(Object.fromEntries(headers)['x-content-type-options']).toBe('nosniff');
  });

  it('can call nothing that the contract does not give its window', async () => {
    const names = [
      'sales.steal',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      '',
      ' ',
      'sales.ringUp ',
      ...allChannels.filter((channel) => !windowChannels.till.has(channel)),
    ];
    expect(names).toContain('printQueue.settle');
    expect(names).toContain('paper.content');
    for (const name of names) {
      expect(await call(page, name as never, {} as never), name).toMatchObject({
        error: { code: 'UNKNOWN_CHANNEL' },
      });
    }
    const notEvenNames = await page.evaluate(() => {
      const { call: callAny } = (
        globalThis as unknown as { pos: { call: (...given: unknown[]) => Promise<{ ok: boolean }> } }
      ).pos;
      return Promise.all([null, 7, {}, ['sales.ringUp'], undefined].map((name) => callAny(name, {})));
    });
    expect(notEvenNames.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
  });

  it('writes nothing with garbage or huge inputs, and the till goes on selling', async () => {
    const factsBefore = await count();
    const sale = await simpleSale(page);
    const answers = await page.evaluate(async (valid) => {
      const { pos } = globalThis as unknown as {
        pos: { call: (...given: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }> };
      };
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      const inputs: unknown[] = [
        undefined,
        null,
        0,
        Number.NaN,
        'x',
        [],
        [[]],
        new Date(),
        new Map([['id', 1]]),
        new Uint8Array(1000),
        { ...valid, id: 'x' },
        { ...valid, lines: null },
        { ...valid, lines: Array.from({ length: 501 }, () => valid.lines[0]) },
        { ...valid, extra: 1 },
        { ...valid, total: 1e300 },
        { ...valid, till: '../T1' },
        { ...valid, till: 'T1\u0000' },
        { ...valid, tenders: [{ method: 'cash', given: 1e20 }] },
        JSON.parse('{"__proto__":{"id":1}}'),
        'ب'.repeat(30_000_000),
        { ...valid, lines: Array.from({ length: 3_000_000 }, () => 0) },
        circle,
        () => 1,
        Symbol.iterator,
      ];
      const codes: string[] = [];
      for (const input of inputs) {
        try {
          const answer = await pos.call('sales.ringUp', input);
          codes.push(answer.ok ? 'sold' : (answer.error?.code ?? ''));
        } catch {
          // What cannot even be sent never left the page.
          codes.push('unsent');
        }
      }
      return codes;
    }, sale);

    // Each was refused for a reason that has a name, and none took anything down.
    for (const wrong of ['sold', 'INTERNAL', 'LEDGER_RESTARTED', '']) expect(answers).not.toContain(wrong);
    expect(answers.filter((code) => code === 'unsent').length).toBeLessThanOrEqual(3);
    expect(await count()).toBe(factsBefore);
    expect(await ask(page, 'sales.ringUp', sale)).toMatchObject({ saleId: sale.id });
    expect(await ask(page, 'app.info', {})).toMatchObject({ ledger: 'ready' });
  });

  const count = async (): Promise<number> => (await ask(page, 'sales.find', { shiftOf: 'T1' })).length;

  it('cannot open the ledger a second time: another start shows the first and ends', async () => {
    const { executable, args, env } = launchCommand(findElectron(), { virtualDisplay: isOnVirtualDisplay() });
    const second = start(executable, [...args, `--user-data-dir=${till.userData}`], {
      env: { ...env, DISPLAY: process.env['DISPLAY'] ?? '' },
      stdio: 'ignore',
    });
    expect(await second.ended).toBe(0);
    expect(till.app.windows()).toHaveLength(1);
    expect(await ask(page, 'app.info', {})).toMatchObject({ ledger: 'ready' });
  });
});
