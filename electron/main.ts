import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { readArguments } from './arguments';
import { BuyerDisplay } from './desktop/buyer-display';
import { openFamiliesWindow } from './desktop/families-window';
import { saveFirstScreen } from './desktop/first-screen';
import { LedgerCare } from './desktop/copies/ledger-care';
import { desktopHandlers } from './desktop/handlers';
import { mendTill } from './desktop/page-crash';
import { Practice, practicePath } from './desktop/practice';
import { Papers } from './desktop/papers';
import { Receipts } from './desktop/receipts';
import { Statements } from './desktop/statements';
import { discardParts, sweepParts } from './desktop/unfinished';
import { answerPages } from './ipc';
import { LedgerHost, type LedgerState } from './ledger-host';
import { chooseTransport } from './ledger-transport';
import { FaultReports } from './faults/reports';
import { watchProcesses } from './faults/watch';
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
  sweepParts(join(app.getPath('userData'), 'unfinished'));
  await guardSession();
  serveRenderer(join(__dirname, '../renderer'));
  const windows = new Windows();
  const reports = new FaultReports(join(app.getPath('userData'), 'reports'));
  const onFault = (where: string, text: string): void => {
    logFault(where, text);
    reports.keep(where, text);
  };
  watchProcesses({ windows, onFault });
  const onState = (state: LedgerState): void => {
    windows.tell('ledger', state);
    // Both are made below, and this is told later at the earliest.
    if (state.state === 'ready') buyer.refresh();
    if (state.state === 'ready') receipts.workOff();
    if (state.state === 'ready' && !practice.isOn) care.keeper.opened();
  };
  const onChanged = (feature: string): void => {
    windows.tell('changed', { features: [feature] });
    if (feature === 'exhibition') buyer.refresh();
    if (!practice.isOn) care.keeper.committed();
  };
  const truth = asked.ledger ?? join(app.getPath('userData'), 'ledger.sqlite');
  const file = { start: chooseTransport(), script: ledgerScript, path: truth };
  const ledger = new LedgerHost({
    ...file,
    onState,
    onChanged,
    onProgress: (progress) => windows.tell('progress', progress),
    onFault,
  });
  const papers = new Papers(windows, ledger);
  const statements = new Statements({ ledger, papers });
  const buyer = new BuyerDisplay(windows, ledger);
  const receipts = new Receipts({ windows, ledger, papers, onFault: logFault });
  const practice = new Practice({
    windows,
    ledger,
    truth,
    path: practicePath(truth, app.getPath('userData')),
    atRest: () => receipts.atRest(),
    onChanged: () => buyer.show(null),
  });
  const care = new LedgerCare({ ...file, windows, ledger, isPractice: () => practice.isOn, onFault });
  const desktop = desktopHandlers({
    windows,
    ledger,
    papers,
    receipts,
    buyer,
    statements,
    reports,
    onFault,
    practice,
    care,
  });
  answerPages({
    windows,
    ledger,
    desktop,
    onSold: (saleId) => void receipts.afterSale(saleId),
    onShiftClosed: () => care.keeper.shiftClosed(),
    onFault,
  });
  const till = openTill(windows);
  mendTill(till, ledger);
  // After the till has its page: whoever starts the program sees the till first.
  till.webContents.once('did-finish-load', () => {
    if (asked.buyer) buyer.open();
    if (asked.families) openFamiliesWindow(windows);
  });
  if (asked.screenshot !== null) saveFirstScreen(till, asked.screenshot);
  till.on('closed', () => app.quit());
  app.on('second-instance', (_event, argv, cwd) => {
    if (till.isMinimized()) till.restore();
    till.focus();
    const more = readArguments(argv.slice(1), cwd);
    if (more.buyer) buyer.open();
    if (more.families) openFamiliesWindow(windows);
  });
  quitAfter(() => {
    care.stop();
    return ledger.close().finally(() => {
      practice.forget();
      discardParts();
    });
  });
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
