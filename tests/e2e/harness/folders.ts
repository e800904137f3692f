import type { Till } from './launch-till';

/** Whoever is asked for a folder or a file next answers with this one. */
export const choosePath = (till: Till, path: string): Promise<void> =>
  till.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
