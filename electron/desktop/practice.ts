import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Input, Output } from '../../shared/contract';
import type { practiceContract } from '../../shared/contract/practice';
import type { Settings } from '../../shared/contract/settings';
import { done, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerFile, LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';

type Kind = Input<'practice.begin'>['of'];

interface PracticeOptions {
  readonly windows: Pick<Windows, 'signOutAll' | 'reloadAll'>;
  readonly ledger: Pick<LedgerHost, 'call' | 'openInstead'>;
  /** The true ledger's file, and the one that is made and deleted again. */
  readonly truth: string;
  readonly path: string;
  /** Receipts on their way to the printer are of the ledger that is open. */
  readonly atRest: () => Promise<void>;
  /** Nothing of the one's cart is shown to the other's buyer. */
  readonly onChanged: () => void;
}

/** Where a practice lies; never where the true ledger does, whatever the program was asked to open. */
export function practicePath(truth: string, folder: string): string {
  const path = join(folder, 'practice.sqlite');
  return resolve(truth) === resolve(path) ? `${path}.practice` : path;
}

/** Practising: another ledger stands in the true one's place, which is not even open meanwhile. */
export class Practice {
  readonly #options: PracticeOptions;
  #isOn = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: PracticeOptions) {
    this.#options = options;
    // A practice that was cut off: the program begins with the true ledger.
    this.forget();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  begin(of: Kind): Promise<Result<Output<'practice.begin'>>> {
    return this.#afterOthers(() => this.#begin(of));
  }

  end(): Promise<Result<Output<'practice.end'>>> {
    return this.#afterOthers(() => (this.#isOn ? this.#end() : Promise.resolve(done({}))));
  }

  /** What was practised goes with the program. */
  forget(): void {
    // SQLite's companions of the file go with it.
    for (const suffix of ['', '-wal', '-shm', '.witness'])
      rmSync(`${this.#options.path}${suffix}`, { force: true });
  }

  /** Two touches are two changes, one after the other. */
  #afterOthers<T>(change: () => Promise<T>): Promise<T> {
    const next = this.#last.then(change, change);
    this.#last = next;
    return next;
  }

  async #begin(of: Kind): Promise<Result<Output<'practice.begin'>>> {
    const { ledger, truth, path } = this.#options;
    const settings = (await ledger.call(null, 'settings.get', {})) as Result<Settings>;
    // From before it is open: nothing that belongs to the true ledger (a copy of it) is made of this one.
    this.#isOn = true;
    const opened = await this.#open({ path, practice: { from: of === 'goods' ? truth : null } });
    if (!opened.ok) {
      this.#isOn = false;
      await this.#open({ path: truth });
      this.#openPages();
      return opened;
    }
    // In the same language, with the same printer.
    if (settings.ok) await ledger.call(null, 'settings.change', settings.value);
    this.#openPages();
    return done({});
  }

  async #end(): Promise<Result<Output<'practice.end'>>> {
    this.#isOn = false;
    const opened = await this.#open({ path: this.#options.truth });
    this.forget();
    this.#openPages();
    return opened.ok ? done({}) : opened;
  }

  async #open(file: LedgerFile): Promise<Result<null>> {
    const { windows, ledger, atRest } = this.#options;
    windows.signOutAll();
    await atRest();
    return ledger.openInstead(file);
  }

  #openPages(): void {
    const { windows, onChanged } = this.#options;
    // Again: whoever signed in while the first file was being closed did so there.
    windows.signOutAll();
    onChanged();
    windows.reloadAll();
  }
}

export const practiceHandlers = (
  practice: Practice,
): Pick<DesktopHandlers, keyof typeof practiceContract> => ({
  'practice.begin': (_event, { of }) => practice.begin(of),
  'practice.end': () => practice.end(),
});
