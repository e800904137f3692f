import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Papers as they came out, oldest first: each what was sent in one connection. */
export interface Printer {
  readonly papers: readonly Uint8Array[];
}

/** A print server of this test's own, with printers on the network as receipt printers are (port 9100, raw). */
export interface Cups {
  /** What a program must have in its environment to find these printers and no others. */
  readonly env: Readonly<Record<string, string>>;
  readonly addPrinter: (name: string, description: string) => Promise<Printer>;
  /** As a cable pulled out: the queue stops, and says so. */
  readonly stopPrinter: (name: string) => void;
  readonly startPrinter: (name: string) => void;
  readonly close: () => Promise<void>;
}

const SERVER = '/usr/sbin/cupsd';

/** Debian's `cups` and `cups-client`; only root may start a server of its own. */
export const canRunCups = existsSync(SERVER) && existsSync('/usr/sbin/lpadmin') && process.getuid?.() === 0;

const settings = (folder: string): string => `Listen ${folder}/sock
Browsing Off
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
`;

const files = (folder: string): string => `SystemGroup root
ServerRoot ${folder}/root
RequestRoot ${folder}/spool
TempDir ${folder}/temp
CacheDir ${folder}/cache
StateDir ${folder}/state
ErrorLog ${folder}/error_log
AccessLog ${folder}/access_log
PageLog ${folder}/page_log
`;

const listen = async (): Promise<{ server: Server; port: number; papers: Uint8Array[] }> => {
  const papers: Uint8Array[] = [];
  const server = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('end', () => papers.push(Buffer.concat(parts)));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, papers };
};

/** Starts a CUPS that knows no printer of this machine, and that no other program talks to. */
export const startCups = async (): Promise<Cups> => {
  const folder = mkdtempSync(join(tmpdir(), 'till-cups-'));
  chmodSync(folder, 0o755);
  for (const name of ['root', 'spool', 'temp', 'cache', 'state']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'cupsd.conf'), settings(folder));
  writeFileSync(join(folder, 'cups-files.conf'), files(folder));
  const where = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
  const server = spawn(SERVER, ['-f', ...where], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const env = { CUPS_SERVER: join(folder, 'sock') };
  const deadline = Date.now() + 10_000;
  while (!existsSync(env.CUPS_SERVER)) {
    if (Date.now() > deadline || server.exitCode !== null) throw new Error('cupsd did not start.');
    await pause(20);
  }
  const printers: Server[] = [];
  const administer = (program: string, ...args: string[]): void => {
    execFileSync(`/usr/sbin/${program}`, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  };
  return {
    env,
    addPrinter: async (name, description) => {
      const { server: printer, port, papers } = await listen();
      printers.push(printer);
      // Raw: what the program sends is what the printer gets.
      const device = `socket://127.0.0.1:${port}`;
      administer('lpadmin', '-p', name, '-E', '-v', device, '-m', 'raw', '-D', description);
      return { papers };
    },
    stopPrinter: (name) => administer('cupsdisable', name),
    startPrinter: (name) => administer('cupsenable', name),
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      for (const printer of printers) printer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
