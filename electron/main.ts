import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { readArguments } from './arguments';
import { saveFirstScreen } from './desktop/first-screen';
import { desktopHandlers } from './desktop/handlers';
import { Papers } from './desktop/papers';
import { answerPages } from './ipc';
import { LedgerHost } from './ledger-host';
import { chooseTransport } from './ledger-transport';
import { logFault, startLog } from './log';
import { registerScheme, serveRenderer } from './protocol';
import { guardPages, guardSession } from './security';
import { openTill } from './window';
import { Windows } from './windows';

// The ledger is a program of its own beside this one; in a package it lies outside the archive.
const ledgerScript = join(__dirname.replace('app.asar', 'app.asar.unpacked'), 'ledger.cjs');

async function start(): Promise<void> {
  const asked = readArguments(process.argv.slice(1), process.cwd());
  await app.whenReady();
  guardSession();
  serveRenderer(join(__dirname, '../renderer'));
  const windows = new Windows();
  const ledger = new LedgerHost({
    start: chooseTransport(),
    script: ledgerScript,
    path: asked.ledger ?? join(app.getPath('userData'), 'ledger.sqlite'),
    onState: (state) => windows.tell('ledger', state),
    onChanged: (feature) => windows.tell('changed', { features: [feature] }),
    onFault: logFault,
  });
  const desktop = desktopHandlers({ windows, ledger, papers: new Papers(windows) });
  answerPages({ windows, ledger, desktop, onFault: logFault });
  const till = openTill(windows);
  if (asked.screenshot !== null) saveFirstScreen(till, asked.screenshot);
  till.on('closed', () => app.quit());
  app.on('second-instance', () => {
    if (till.isMinimized()) till.restore();
    till.focus();
  });
  quitAfter(() => ledger.close());
}

/** Lets the ledger close its file before the program goes. */
function quitAfter(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    app.quit();
  });
}

startLog();
registerScheme();
guardPages();
// `enableSandbox` would beat `--no-sandbox`, which root needs (containers); every window asks for it anyway.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (app.requestSingleInstanceLock()) void start();
else app.quit();
