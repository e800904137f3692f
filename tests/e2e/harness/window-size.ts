import type { ElectronApplication } from 'playwright';

/** `TILL_WINDOW=1024x768`: the size of the till's page in tests and pictures; null: that of the display. */
export const windowSize = (): { readonly width: number; readonly height: number } | null => {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(process.env['TILL_WINDOW'] ?? '') ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
};

/** Gives every window that is open this size. */
export const sizeWindows = async (app: ElectronApplication): Promise<void> => {
  const size = windowSize();
  if (size === null) return;
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height);
  }, size);
};
