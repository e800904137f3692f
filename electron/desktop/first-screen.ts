import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';

/** Saves what the first screen looks like once it has been painted, for a start without a display. */
export function saveFirstScreen(window: BrowserWindow, path: string): void {
  window.webContents.once('did-finish-load', () => {
    const save = async (): Promise<void> => {
      // The page asks the ledger what to show; two seconds is long for that and short for a person.
      await new Promise((later) => setTimeout(later, 2000));
      const image = await window.webContents.capturePage();
      await writeFile(path, image.toPNG());
    };
    void save();
  });
}
