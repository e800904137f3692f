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

/**
 * Scans a barcode as a scanner does: the keys of a US keyboard, 0 to 1 ms apart. They go through the browser's
 * debugger because `page.keyboard` cannot name a key and its place apart, and waits for each.
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
    await Promise.all(events.map((event) => browser.send('Input.dispatchKeyEvent', event)));
  } finally {
    await browser.detach();
  }
};
