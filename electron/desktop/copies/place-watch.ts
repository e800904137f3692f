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

interface PlaceWatch {
  /** Looks at once, after the look that is under way: a screen is just being told how it stands. */
  readonly look: () => void;
  readonly end: () => void;
}

/** Looks now and then whether a stick was pulled out or pushed in: no system that we run on tells it of every folder. */
export function watchPlace({ place, onGone, onBack, every = EVERY }: WatchOptions): PlaceWatch {
  let seen: { readonly folder: string; readonly there: boolean } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isEnded = false;

  const lookNow = async (): Promise<void> => {
    const folder = place();
    const there = folder !== null && (await isThere(folder));
    // Nobody is told of what was under way.
    if (isEnded) return;
    // Another folder than last time was there when it was chosen, and may be gone before the first look.
    const before = seen !== null && seen.folder === folder ? seen.there : true;
    seen = folder === null ? null : { folder, there };
    if (folder !== null && there !== before) (there ? onBack : onGone)();
  };
  let looking = lookNow();
  const look = (): Promise<void> => (looking = looking.then(lookNow, lookNow));
  const again = (): void => {
    timer = setTimeout(() => void look().finally(() => !isEnded && again()), every);
    timer.unref();
  };
  again();
  return {
    look: () => void look(),
    end: () => {
      isEnded = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
