import type { Input, LedgerChannel, Output } from '../../shared/contract';
import type { Paper } from '../../shared/contract/desktop';
import type { Receipt } from '../../shared/contract/sales';
import type { Settings } from '../../shared/contract/settings';
import type { Result } from '../../shared/result';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import type { Papers } from './papers';

type ReceiptPaper = Extract<Paper, { paper: 'receipt' }>;
type Language = Paper['language'];
type PrintInput = Input<'receipt.print'>;

interface ReceiptsOptions {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
  readonly papers: Papers;
  readonly onFault: (where: string, text: string) => void;
}

/**
 * Receipts on paper. Those of sales just made wait in a table of their own and are worked off one by one, after
 * the commit: whatever becomes of them, the sale stands and the next one need not wait.
 */
export class Receipts {
  readonly #options: ReceiptsOptions;
  #working: Promise<void> | null = null;
  /** A receipt was added while the last question was on its way, which may have missed it. */
  #isAskedAgain = false;

  constructor(options: ReceiptsOptions) {
    this.#options = options;
  }

  /** Lets the receipt of a sale just made wait, if this computer prints after a sale. */
  async afterSale(saleId: string): Promise<void> {
    const settings = await this.#ask('settings.get', {});
    if (!settings.ok || !settings.value.printAfterSale) return;
    const added = await this.#ask('printQueue.add', { saleId });
    if (added.ok) this.workOff();
  }

  /** Resolves once nothing is on its way to the printer. */
  async atRest(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** Prints what waits. Called at each start too: the program may have ended with receipts waiting. */
  workOff(): void {
    this.#isAskedAgain = true;
    this.#working ??= this.#work();
  }

  /** PRINTER_MISSING · PRINTER_FAILED · UNKNOWN_SALE */
  async print(
    personId: string,
    { saleId, language, through }: PrintInput,
  ): Promise<Result<{ printed: boolean }>> {
    const paper = await this.paperOf(personId, saleId, language);
    if (!paper.ok) return paper;
    const { papers } = this.#options;
    const settings = await this.#ask('settings.get', {});
    if (!settings.ok) return settings;
    const result =
      through === 'dialog'
        ? await papers.toDialog(paper.value)
        : await papers.toPrinter(paper.value, settings.value.printer);
    if (result.ok && result.value.printed) await this.left(saleId);
    if (!result.ok || result.value.printed) this.#tell(paper.value.receipt, result);
    return result;
  }

  /** The receipt as it stands, ready to be laid out; a copy where one left before. UNKNOWN_SALE */
  async paperOf(personId: string, saleId: string, language: Language): Promise<Result<ReceiptPaper>> {
    const receipt = await this.#ask('sales.receipt', { saleId }, personId);
    if (!receipt.ok) return receipt;
    const settings = await this.#ask('settings.get', {});
    if (!settings.ok) return settings;
    const copy = await this.#ask('printQueue.wasPrinted', { saleId });
    if (!copy.ok) return copy;
    return { ok: true, value: receiptPaper(receipt.value, settings.value, language, copy.value) };
  }

  /** A paper or a PDF of it went to somebody: the next one is a copy. */
  async left(saleId: string): Promise<void> {
    await this.#ask('printQueue.settle', { saleId, outcome: 'printed' });
  }

  async #work(): Promise<void> {
    try {
      while (this.#isAskedAgain) {
        this.#isAskedAgain = false;
        await this.#printAll();
      }
    } catch (error) {
      this.#options.onFault('print', String(error));
    } finally {
      this.#working = null;
    }
  }

  async #printAll(): Promise<void> {
    for (;;) {
      const next = await this.#ask('printQueue.next', {});
      if (!next.ok || next.value === null) return;
      const { saleId, isLate, copy, receipt } = next.value;
      const outcome = isLate ? 'late' : await this.#printWaiting(receipt, copy);
      const settled = await this.#ask('printQueue.settle', { saleId, outcome });
      // Without a note of what became of it the same receipt would be printed for ever.
      if (!settled.ok) return;
    }
  }

  async #printWaiting(receipt: Receipt, copy: boolean): Promise<'printed' | 'failed'> {
    const settings = await this.#ask('settings.get', {});
    if (!settings.ok) return 'failed';
    const paper = receiptPaper(receipt, settings.value, usualLanguage(settings.value), copy);
    const result = await this.#options.papers.toPrinter(paper, settings.value.printer);
    this.#tell(receipt, result);
    return result.ok ? 'printed' : 'failed';
  }

  #tell({ number }: Receipt, result: Result<unknown>): void {
    const code = result.ok ? null : result.error.code;
    this.#options.windows.tell('print', { number, code });
    if (!result.ok) this.#options.onFault('print', JSON.stringify(result.error));
  }

  /** The answers of the ledger are of the contract's shape; only main and the ledger stand between. */
  async #ask<C extends LedgerChannel>(
    channel: C,
    input: Input<C>,
    personId: string | null = null,
  ): Promise<Result<Output<C>>> {
    return (await this.#options.ledger.call(personId, channel, input)) as Result<Output<C>>;
  }
}

/** 'both': whatever the screen speaks. */
const usualLanguage = ({ receiptLanguage, language }: Settings): Language =>
  receiptLanguage === 'both' ? language : receiptLanguage;

const receiptPaper = (
  receipt: Receipt,
  { digits, paper }: Settings,
  language: Language,
  copy: boolean,
): ReceiptPaper => ({ paper: 'receipt', language, digits, width: paper, copy, receipt });
