import { access } from 'node:fs/promises';

interface WatchOptions {
  /** The second folder; null where none was chosen. */
  readonly place: () => string | null;
  readonly onGone: () => void;
  readonly onBack: () => void;
  /** ms between two looks. */
  readonly every?: number;
}

/** Long enough to cost nothing, short enough that whoever pushed the stick in sees that it was noticed. */
const EVERY = 5000;

const isThere = (folder: string): Promise<boolean> =>
  access(folder).then(
    () => true,
    () => false,
  );

/** Looks now and then whether a stick was pulled out or pushed in: no system that we run on tells it of every folder. */
export function watchPlace({ place, onGone, onBack, every = EVERY }: WatchOptions): () => void {
  let seen: { readonly folder: string; readonly there: boolean } | null = null;
  let timer: NodeJS.Timeout | null = null;

  const look = async (): Promise<void> => {
    const folder = place();
    const there = folder !== null && (await isThere(folder));
    // Another folder than last time was there when it was chosen, and may be gone before the first look.
    const before = seen !== null && seen.folder === folder ? seen.there : true;
    if (folder !== null && there !== before) (there ? onBack : onGone)();
    seen = folder === null ? null : { folder, there };
  };
  const again = (): void => {
    timer = setTimeout(() => void look().finally(() => timer !== null && again()), every);
    timer.unref();
  };
  void look();
  again();
  return () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
}
