import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Till } from './launch-till';

/** Answers the next question where to save with a name in a folder, and waits until the file is there. */
export const savedAs = async (
  till: Till,
  folder: string,
  name: string,
  press: () => Promise<unknown>,
): Promise<string> => {
  const path = join(folder, name);
  await till.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  await press();
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  return path;
};
