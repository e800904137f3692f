import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron';

async function ask(contents: WebContents, options: OpenDialogOptions): Promise<string | undefined> {
  const parent = BrowserWindow.fromWebContents(contents);
  const chosen =
    parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

/** A folder of the person's choice: a stick. */
export const askFolder = (contents: WebContents): Promise<string | undefined> =>
  ask(contents, { properties: ['openDirectory', 'createDirectory'] });

/** A copy that lies anywhere. */
export const askCopy = (contents: WebContents): Promise<string | undefined> =>
  ask(contents, {
    properties: ['openFile'],
    filters: [{ name: 'SQLite', extensions: ['sqlite', 'ledger', 'db'] }],
  });
