import { BrowserWindow, screen } from 'electron';
import type { Output } from '../../shared/contract';
import type { BuyerShown, BuyerState } from '../../shared/contract/buyer';
import type { Result } from '../../shared/result';
import type { LedgerHost } from '../ledger-host';
import { openWindow, type Stand } from '../window';
import type { Windows } from '../windows';

type Current = Output<'exhibition.current'>;

/** Whatever kills it so often is shown to it by the till, and would kill it again. */
const MOST_DEATHS_A_MINUTE = 3;

/** Beside the till, whole, where the computer has a second display; else a window that can be moved. */
function standOf(till: BrowserWindow | null): Stand {
  const own = till === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(till.getBounds());
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id);
  if (other === undefined) return { width: 1024, height: 700, show: true };
  return { ...other.bounds, show: true, fullscreen: true };
}

/** What the buyer sees: the till says what is in the cart, and the buyer's window is told. */
export class BuyerDisplay {
  readonly #windows: Windows;
  readonly #ledger: LedgerHost;
  #shown: BuyerShown | null = null;

  constructor(windows: Windows, ledger: LedgerHost) {
    this.#windows = windows;
    this.#ledger = ledger;
  }

  /** A window of its own, once: where it is open it comes to the front. */
  open(): void {
    const contents = this.#windows.firstOf('buyer');
    if (contents !== undefined) {
      BrowserWindow.fromWebContents(contents)?.focus();
      return;
    }
    const till = this.#windows.firstOf('till');
    const window = openWindow(
      this.#windows,
      'buyer',
      standOf(till === undefined ? null : BrowserWindow.fromWebContents(till)),
    );
    this.#mend(window);
  }

  /** Its page died: nobody sits there who could be asked, so it is opened again by itself, and the till is told. */
  #mend(window: BrowserWindow): void {
    const deaths: number[] = [];
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      deaths.push(Date.now());
      const isHopeless = deaths.filter((at) => Date.now() - at < 60_000).length > MOST_DEATHS_A_MINUTE;
      if (isHopeless) window.destroy();
      else window.webContents.reload();
      this.#windows.tell('fault', { where: 'buyer' });
    });
  }

  show(shown: BuyerShown | null): void {
    this.#shown = shown;
    this.refresh();
  }

  /** Tells the buyer's window, where there is one; the exhibition's name may have changed too. */
  refresh(): void {
    if (this.#windows.firstOf('buyer') === undefined) return;
    void this.state().then((state) => this.#windows.tell('buyer', state));
  }

  async state(): Promise<BuyerState> {
    const current = (await this.#ledger.call(null, 'exhibition.current', {})) as Result<Current>;
    const exhibition = current.ok ? current.value.exhibition : null;
    return {
      exhibition: exhibition && { nameAr: exhibition.nameAr, nameEn: exhibition.nameEn },
      practice: exhibition?.practice ?? false,
      // Read last: a cart that changed while the ledger was asked must not be overtaken by the one before.
      shown: this.#shown,
    };
  }
}
