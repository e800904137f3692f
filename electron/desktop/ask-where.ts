import { BrowserWindow, dialog, type WebContents } from 'electron';

/** Where the person wants the file; null where they changed their mind. */
export async function askWhere(contents: WebContents, name: string, format = 'pdf'): Promise<string | null> {
  const parent = BrowserWindow.fromWebContents(contents);
  const options = { defaultPath: name, filters: [{ name: format.toUpperCase(), extensions: [format] }] };
  const chosen =
    parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
  return chosen.canceled || chosen.filePath === undefined || chosen.filePath === '' ? null : chosen.filePath;
}
