import type { Page } from 'playwright';
import { keyFor, textOf, type Layout } from './keyboard-layouts';

interface KeyEvent {
  readonly type: 'keyDown' | 'keyUp' | 'rawKeyDown';
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers?: number;
  /** Only a keyDown that writes something has it. */
  readonly text?: string;
}

const SHIFT = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 };
const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
const shiftIsDown = { modifiers: 8 };

const keysOf = (character: string, layout: Layout): readonly KeyEvent[] => {
  const key = keyFor(character);
  const text = textOf(key, character, layout);
  const modifiers = key.shift ? shiftIsDown : {};
  const press = { key: text, code: key.code, windowsVirtualKeyCode: key.virtualKey, ...modifiers };
  const stroke: readonly KeyEvent[] = [
    { type: 'keyDown', ...press, text },
    { type: 'keyUp', ...press },
  ];
  if (!key.shift) return stroke;
  return [{ type: 'rawKeyDown', ...SHIFT, ...shiftIsDown }, ...stroke, { type: 'keyUp', ...SHIFT }];
};

export interface ScanOptions {
  /** The keyboard layout that the computer has on, which a scanner knows nothing of. */
  readonly layout?: Layout;
  /** Most scanners end with Enter. */
  readonly enter?: boolean;
}

/** From one event to the next, in seconds: a scanner's key is down and up again within a millisecond. */
const pace = 0.0005;

/**
 * Scans a barcode as a scanner does: the keys of a US keyboard, 1 ms apart. They go through the browser's
 * debugger because `page.keyboard` cannot name a key and its place apart, and waits for each. Each event says
 * when it happened, as the system's own do, so that a busy machine does not make a slow scanner.
 */
export const scan = async (page: Page, text: string, options: ScanOptions = {}): Promise<void> => {
  const { layout = 'en', enter = true } = options;
  const events: readonly KeyEvent[] = [
    ...[...text].flatMap((character) => keysOf(character, layout)),
    ...(enter
      ? ([
          { type: 'keyDown', ...ENTER, text: '\r' },
          { type: 'keyUp', ...ENTER },
        ] as const)
      : []),
  ];
  const browser = await page.context().newCDPSession(page);
  try {
    const begin = Date.now() / 1000;
    await Promise.all(
      events.map((event, place) =>
        browser.send('Input.dispatchKeyEvent', { ...event, timestamp: begin + place * pace }),
      ),
    );
  } finally {
    await browser.detach();
  }
};
