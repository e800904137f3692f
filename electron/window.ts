import { join } from 'node:path';
import { app, BrowserWindow, screen, type Rectangle } from 'electron';
import { windowChannels, windowEvents, type WindowKind } from '../shared/contract/windows';
import { ORIGIN } from './protocol';
import type { Windows } from './windows';

const pages: Readonly<Record<WindowKind, string>> = {
  till: 'index.html',
  buyer: 'buyer.html',
  families: 'families.html',
  paper: 'paper.html',
};

/** Where and how a window stands, in CSS pixels of the desktop. */
export interface Stand extends Partial<Rectangle> {
  readonly width: number;
  readonly height: number;
  readonly show: boolean;
  readonly fullscreen?: boolean;
}

/** Every window is made here, so that each is sandboxed, isolated and known to main before its page runs. */
export function openWindow(windows: Windows, kind: WindowKind, stand: Stand): BrowserWindow {
  const window = new BrowserWindow({
    ...stand,
    minWidth: 800,
    minHeight: 600,
    backgroundColor: '#FAF7F2',
    title: 'Families Till',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      additionalArguments: [
        `--pos-channels=${[...windowChannels[kind]].join(',')}`,
        `--pos-events=${windowEvents[kind].join(',')}`,
      ],
    },
  });
  windows.add(window.webContents, kind);
  window.removeMenu();
  void window.loadURL(`${ORIGIN}/${pages[kind]}`);
  return window;
}

/** The till takes the screen that there is, as far as a volunteer can still read it. */
export function openTill(windows: Windows): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return openWindow(windows, 'till', {
    width: Math.min(width, 1440),
    height: Math.min(height, 900),
    show: true,
  });
}
