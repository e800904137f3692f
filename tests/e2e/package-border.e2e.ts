import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { allChannels, windowChannels } from '../../shared/contract/windows';
import { ensurePackage, killTree, launchPackaged, spawnPackaged, type Packaged } from './harness/packaged';
import { ask, call, openStall, signIn } from './harness/stall';

const HOME = 'app://till/index.html';

/** From inside its pages, where a script of an attacker would run: the program as people get it. */
describe.skipIf(process.platform !== 'linux')('a page of the packaged program', () => {
  let packaged: Packaged;
  let page: Page;
  let buyer: Page;
  let families: Page;
  let server: Server;
  let host: string;
  const visitors: string[] = [];
  /** Whoever opens a connection, though nothing is asked over it. */
  let connections = 0;
  let udp: Socket;
  let packets = 0;

  beforeAll(async () => {
    udp = createSocket('udp4', () => (packets += 1));
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    server = createServer((request, answer) => {
      visitors.push(request.url ?? '');
      answer.setHeader('access-control-allow-origin', '*').end('<h1>elsewhere</h1>');
    });
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    packaged = await launchPackaged();
    ({ page } = packaged);
    await openStall(page);
    await ask(page, 'buyer.open', {});
    await ask(page, 'earnings.openWindow', {});
    [buyer, families] = [await windowOf('buyer'), await windowOf('families')];
  });
  afterAll(async () => {
    await packaged.kill();
    server.close();
    udp.close();
  });

  const windowOf = (name: string): Promise<Page> =>
    vi.waitFor(
      () => {
        const found = pages().find((one) => one.url() === home(name));
        if (found === undefined) throw new Error(`There is no window ${name}.`);
        return found;
      },
      { timeout: 30_000 },
    );

  const pages = (): readonly Page[] => packaged.browser.contexts().flatMap((context) => context.pages());
  const everyWindow = () => [page, buyer, families] as const;

  it('carries the policy and its guards in every answer', async () => {
    const answers = await page.evaluate(() =>
      Promise.all(
        ['index.html', 'buyer.html', 'families.html', 'paper.html'].map(async (file) =>
          Object.fromEntries((await fetch(`app://till/${file}`)).headers),
        ),
      ),
    );
    for (const headers of answers) {
      const policy = headers['content-security-policy'] ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "form-action 'none'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('is sandboxed and isolated: nothing of Node, Electron or main is in its world', async () => {
    for (const one of everyWindow()) {
      const found = await one.evaluate(() => ({
        names: [
          'require',
          'process',
          'module',
          'Buffer',
          'global',
          'electron',
          'ipcRenderer',
          '__dirname',
        ].filter((name) => name in globalThis),
        door: Object.keys((globalThis as unknown as { pos: object }).pos),
        webview: document.createElement('webview').constructor.name,
      }));
      expect(found).toEqual({ names: [], door: ['call', 'on'], webview: 'HTMLElement' });
    }
  });

  it('loads nothing by http, file or data: not by a script, a picture, a frame, a fetch, a window, nor by leaving', async () => {
    for (const one of everyWindow()) {
      const home = one.url();
      const loaded = await one.evaluate(
        async (urls) => {
          const seen: string[] = [];
          const tried = (tag: string, attribute: string, url: string) =>
            new Promise<void>((resolve) => {
              const element = document.createElement(tag);
              element.addEventListener('load', () => {
                // A frame that was refused loads, too: an empty error page.
                if (tag !== 'iframe') seen.push(`${tag} ${url}`);
                resolve();
              });
              element.addEventListener('error', () => resolve());
              setTimeout(resolve, 1_000);
              element.setAttribute(attribute, url);
              document.body.append(element);
            });
          await Promise.all(
            urls.flatMap((url) => [
              tried('img', 'src', url),
              tried('script', 'src', url),
              tried('iframe', 'src', url),
              tried('object', 'data', url),
              fetch(url).then(
                () => void seen.push(`fetch ${url}`),
                () => undefined,
              ),
            ]),
          );
          for (const url of urls) if (window.open(url) !== null) seen.push(`open ${url}`);
          for (const url of urls) location.href = url;
          return seen;
        },
        [host, `${host}/x.js`, 'file:///etc/passwd', 'data:text/html,<h1>x</h1>'],
      );
      // `data:` pictures are allowed; this is none, so that it does not load either.
      expect(loaded).toEqual([]);
      expect(one.url()).toBe(home);
      await one.evaluate(() => 'still answers');
    }
    expect(visitors).toEqual([]);
    expect(
      pages()
        .map((one) => one.url())
        .sort(),
    ).toEqual([home('buyer'), home('families'), HOME].sort());
  });

  const home = (name: string) => `app://till/${name}.html`;

  it('reaches nobody by the ways that no request goes: sockets, streams, calls, preconnecting, workers', async () => {
    const { port } = new URL(host);
    const started = await page.evaluate(
      async ({ httpHost, httpPort, udpPort }) => {
        const opened: string[] = [];
        const tried = (what: string, work: () => unknown) =>
          Promise.race([
            (async () => {
              await work();
              opened.push(what);
            })().catch(() => undefined),
            new Promise((resolve) => setTimeout(resolve, 1_500)),
          ]);
        const opens = (target: EventTarget) =>
          new Promise((done, fail) => {
            target.addEventListener('open', done);
            target.addEventListener('error', () => fail(new Error('refused')));
          });
        for (const rel of [
          'preconnect',
          'dns-prefetch',
          'prefetch',
          'preload',
          'modulepreload',
          'prerender',
        ]) {
          const link = Object.assign(document.createElement('link'), { rel, href: httpHost });
          link.setAttribute('as', 'script');
          document.head.append(link);
        }
        await Promise.all([
          tried('socket', () => opens(new WebSocket(`ws://127.0.0.1:${httpPort}/`))),
          tried('stream', () => opens(new EventSource(httpHost))),
          tried('beacon', () => {
            // It says that it was queued; the visitor is counted outside.
            navigator.sendBeacon(httpHost, 'x');
            throw new Error('queued');
          }),
          tried('worker', () => {
            const script = new Blob([`fetch('${httpHost}')`], { type: 'text/javascript' });
            const worker = new Worker(URL.createObjectURL(script));
            return new Promise((_, fail) =>
              worker.addEventListener('error', () => fail(new Error('refused'))),
            );
          }),
          tried('service worker', () => navigator.serviceWorker.register('app://till/index.html')),
          tried('call', async () => {
            const urls = [`stun:127.0.0.1:${udpPort}`, `turn:127.0.0.1:${httpPort}?transport=tcp`];
            const peer = new RTCPeerConnection({
              iceServers: urls.map((url) => ({ urls: url, username: 'x', credential: 'y' })),
            });
            peer.createDataChannel('x');
            await peer.setLocalDescription(await peer.createOffer());
            await new Promise((resolve) => setTimeout(resolve, 1_000));
            peer.close();
            throw new Error('counted outside');
          }),
        ]);
        return opened;
      },
      { httpHost: host, httpPort: Number(port), udpPort: udp.address().port },
    );
    expect(started).toEqual([]);
    expect({ visitors, connections, packets }).toEqual({ visitors: [], connections: 0, packets: 0 });
  });

  it('cannot take over the script that stands between it and main', async () => {
    const codes = await page.evaluate(async () => {
      const { pos } = globalThis as unknown as {
        pos: { call: (channel: string, input: object) => Promise<{ error?: { code: string } }> };
      };
      // What its list of channels is looked up with, in this page's own world.
      const has = Object.getOwnPropertyDescriptor(Set.prototype, 'has') ?? {};
      Reflect.defineProperty(Set.prototype, 'has', { ...has, value: () => true });
      try {
        return [
          (await pos.call('printQueue.settle', {})).error?.code,
          (await pos.call('reports.write', { path: '/tmp/x' })).error?.code,
        ];
      } finally {
        Reflect.defineProperty(Set.prototype, 'has', has);
      }
    });
    expect(codes).toEqual(['UNKNOWN_CHANNEL', 'UNKNOWN_CHANNEL']);
  });

  it('is given no camera, microphone, place, notification, clipboard, USB, serial or HID', async () => {
    const asked = await page.evaluate(async () => {
      const refused = (work: Promise<unknown>) =>
        work.then(
          // HID answers with the devices that were given: none.
          (got) => (Array.isArray(got) && got.length === 0 ? 'denied' : 'given'),
          () => 'denied',
        );
      const device = (name: string): Promise<string> => {
        const api = (
          navigator as unknown as Record<
            string,
            | { requestDevice?: (options: object) => Promise<unknown>; requestPort?: () => Promise<unknown> }
            | undefined
          >
        )[name];
        return refused(
          api?.requestDevice?.({ filters: [] }) ?? api?.requestPort?.() ?? Promise.reject(new Error('none')),
        );
      };
      return {
        media: await refused(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        place: await refused(
          new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
        ),
        notice: (await Notification.requestPermission()) === 'granted' ? 'given' : 'denied',
        clipboard: await refused(navigator.clipboard.readText()),
        usb: await device('usb'),
        serial: await device('serial'),
        hid: await device('hid'),
      };
    });
    expect(Object.entries(asked).filter(([, answer]) => answer !== 'denied')).toEqual([]);
  });

  /** What each window is answered on every channel that is not its own. */
  const codesOfOthers = async (): Promise<readonly unknown[]> => {
    const found = new Set<unknown>();
    for (const [one, kind] of [
      [page, 'till'],
      [buyer, 'buyer'],
      [families, 'families'],
    ] as const) {
      const others = allChannels.filter((channel) => !windowChannels[kind].has(channel));
      expect(others.length).toBeGreaterThan(3);
      const codes = await one.evaluate(
        (names) =>
          Promise.all(
            names.map(async (name) => {
              const { pos } = globalThis as unknown as {
                pos: { call: (channel: string, input: object) => Promise<{ error?: { code: string } }> };
              };
              return (await pos.call(name, {})).error?.code;
            }),
          ),
        others,
      );
      for (const code of codes) found.add(code);
    }
    return [...found];
  };

  it('reaches the channels of its own kind of window and no other', async () => {
    expect(await codesOfOthers()).toEqual(['UNKNOWN_CHANNEL']);
    // Jobs that write where main says are main's: no window can name a path to them.
    const jobs = ['reports.write', 'copies.make', 'imports.commit'];
    const givenAway = Object.values(windowChannels).flatMap((own) => jobs.filter((job) => own.has(job)));
    expect(givenAway).toEqual([]);
  });

  it('has no door in a frame of its own making', async () => {
    const doors = await page.evaluate(async () => {
      const found: boolean[] = [];
      for (const source of ['about:blank', 'app://till/index.html', 'blob:']) {
        const frame = document.createElement('iframe');
        frame.src =
          source === 'blob:' ? URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' })) : source;
        const loaded = new Promise((done) => frame.addEventListener('load', done));
        document.body.append(frame);
        await loaded;
        try {
          found.push('pos' in (frame.contentWindow ?? {}));
        } catch {
          // Another origin: its error page.
          found.push(false);
        }
        frame.remove();
      }
      return found;
    });
    expect(doors).toEqual([false, false, false]);
  });

  it('cannot point a paper or an export at a path', async () => {
    const sale = '0199aaaa-0000-7000-8000-000000000001';
    const target = join(packaged.userData, 'written-by-a-page');
    for (const [channel, input] of [
      ['receipt.savePdf', { saleId: sale, language: 'ar' }],
      ['sheets.save', { what: 'products', format: 'csv', language: 'ar' }],
      ['keysCard.savePdf', { language: 'ar' }],
      ['labels.savePdf', {}],
    ] as const) {
      for (const name of ['path', 'file', 'filePath', 'folder', 'defaultPath', 'url']) {
        const answer = await call(page, channel, { ...input, [name]: target } as never);
        expect(answer, `${channel} ${name}`).toMatchObject({ error: { code: 'BAD_INPUT' } });
      }
    }
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(packaged.userData)).not.toContain('written-by-a-page');
  });

  it('reaches no more while it is practised, and nothing of the true file', async () => {
    const truth = (await ask(page, 'sales.find', { shiftOf: 'T1' })).length;
    await ask(page, 'practice.begin', { of: 'sample' }).catch(() => undefined);
    await page.locator('[data-practice-strip]').waitFor();
    expect(await codesOfOthers()).toEqual(['UNKNOWN_CHANNEL']);
    expect(await call(page, 'families.table', {})).toMatchObject({ error: { code: 'FORBIDDEN' } });
    await ask(page, 'practice.end', {}).catch(() => undefined);
    await page.locator('[data-practice-strip]').waitFor({ state: 'detached' });
    // Either way everybody is signed out: whoever practised is nobody here.
    expect(await call(page, 'sales.find', { shiftOf: 'T1' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
    await signIn(page);
    expect(await ask(page, 'sales.find', { shiftOf: 'T1' })).toHaveLength(truth);
  });

  it('opens no developer tools, whatever key is pressed', async () => {
    const session = await packaged.browser.newBrowserCDPSession();
    for (const keys of [
      'Control+Shift+I',
      'Control+Shift+J',
      'Control+Shift+C',
      'F12',
      'Control+U',
      'Control+O',
    ]) {
      await page.bringToFront();
      await page.keyboard.press(keys);
    }
    await ask(page, 'app.info', {});
    const { targetInfos } = await session.send('Target.getTargets');
    expect(targetInfos.filter(({ url }) => /^(devtools|view-source|chrome):/.test(url))).toEqual([]);
    expect(pages()).toHaveLength(3);
  });
});

describe.skipIf(process.platform !== 'linux')(
  'a start of the packaged program by somebody at the keyboard',
  () => {
    it('with the switches and variables of developers is a start of the till, and nothing can look into it', async () => {
      await ensurePackage();
      const userData = mkdtempSync(join(tmpdir(), 'till-switches-'));
      const switches = ['--inspect=0', '--inspect-brk=0', '-e', 'console.log("ran as node")'];
      const program = spawnPackaged(userData, switches, {
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: '--inspect=0',
      });
      let said = '';
      program.stdout?.on('data', (data: Buffer) => (said += data.toString()));
      program.stderr?.on('data', (data: Buffer) => (said += data.toString()));
      try {
        await expect.poll(() => existsSync(join(userData, 'ledger.sqlite'))).toBe(true);
        expect(said).not.toMatch(/Debugger listening|ran as node|DevTools listening/);
      } finally {
        killTree(program);
        rmSync(userData, { recursive: true, force: true });
      }
    });
  },
);
