import type { printContract } from '../../shared/contract/print';
import { done, refuse } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { Windows } from '../windows';
import { askWhere } from './ask-where';
import type { Papers } from './papers';
import type { Receipts } from './receipts';
import { saveFile } from './save-file';
import { trialReceipt } from './trial-receipt';

interface ReceiptDesktop {
  readonly windows: Windows;
  readonly papers: Papers;
  readonly receipts: Receipts;
}

export function receiptHandlers({
  windows,
  papers,
  receipts,
}: ReceiptDesktop): Pick<DesktopHandlers, keyof typeof printContract | 'receipt.savePdf'> {
  return {
    'receipt.savePdf': async ({ sender }, { saleId, language }) => {
      const person = windows.personAt(sender);
      if (person === null) return refuse('FORBIDDEN');
      const paper = await receipts.paperOf(person.personId, saleId, language);
      if (!paper.ok) return paper;
      const pdf = await papers.toPdf(paper.value);
      const path = await askWhere(sender, `${paper.value.receipt.number}.pdf`);
      if (path === null) return done(null);
      const saved = await saveFile(path, pdf);
      if (saved.ok) await receipts.left(saleId);
      return saved;
    },

    'receipt.print': ({ sender }, input) => {
      const person = windows.personAt(sender);
      return person === null ? refuse('FORBIDDEN') : receipts.print(person.personId, input);
    },

    'printers.list': async ({ sender }) =>
      done(
        (await sender.getPrintersAsync()).map(({ name, displayName, description }) => ({
          name,
          label: description || displayName || name,
        })),
      ),

    'printers.try': async (_event, { printer, paper, language }) => {
      const receipt = trialReceipt(Date.now());
      const printed = await papers.toPrinter(
        { paper: 'receipt', language, digits: 'latn', width: paper, copy: false, receipt },
        printer,
      );
      return printed.ok ? done({}) : printed;
    },
  };
}
