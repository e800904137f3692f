import { BrowserWindow, screen } from 'electron';
import { openWindow, type Stand } from '../window';
import type { Windows } from '../windows';

/** On the display where the till is not, if there is one; not over all of it, since a buyer's window may stand there too. */
function standOf(till: BrowserWindow | null): Stand {
  const own = till === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(till.getBounds());
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id);
  const size = { width: 1100, height: 800, show: true };
  return other === undefined ? size : { ...size, x: other.bounds.x, y: other.bounds.y };
}

/** Families' own window, once: where it is open it comes to the front. */
export function openFamiliesWindow(windows: Windows): void {
  const contents = windows.firstOf('families');
  if (contents !== undefined) {
    BrowserWindow.fromWebContents(contents)?.focus();
    return;
  }
  const till = windows.firstOf('till');
  openWindow(windows, 'families', standOf(till === undefined ? null : BrowserWindow.fromWebContents(till)));
}
