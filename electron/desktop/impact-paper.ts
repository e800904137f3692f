import type { WebContents } from 'electron';
import type { Input, LedgerChannel, Output } from '../../shared/contract';
import type { Paper } from '../../shared/contract/desktop';
import type { impactPaperContract } from '../../shared/contract/impact';
import { done, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { askWhere } from './ask-where';
import type { Papers } from './papers';
import { saveFile } from './save-file';

interface ImpactPaper {
  readonly ledger: Pick<LedgerHost, 'call'>;
  readonly papers: Pick<Papers, 'toPdf' | 'toDialog'>;
}

/** In whose name it is asked, and in which language. */
interface Wanted {
  readonly personId: string | null;
  readonly language: 'ar' | 'en';
}

/** The impact report as it is laid out now. NO_EXHIBITION · FORBIDDEN */
async function impactPaper(
  ledger: ImpactPaper['ledger'],
  { personId, language }: Wanted,
): Promise<Result<Paper>> {
  const ask = async <C extends LedgerChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> =>
    (await ledger.call(personId, channel, input)) as Result<Output<C>>;
  const settings = await ask('settings.get', {});
  if (!settings.ok) return settings;
  const impact = await ask('impact.report', {});
  if (!impact.ok) return impact;
  const { digits } = settings.value;
  return done({ paper: 'impact', language, digits, width: 'A4', impact: impact.value });
}

/** The impact report as a PDF, for whoever knows where to put it: no dialog. NO_EXHIBITION · FORBIDDEN */
export async function impactPdf(
  { ledger, papers }: Pick<ImpactPaper, 'ledger'> & { readonly papers: Pick<Papers, 'toPdf'> },
  wanted: Wanted,
): Promise<Result<Uint8Array>> {
  const paper = await impactPaper(ledger, wanted);
  return paper.ok ? done(await papers.toPdf(paper.value)) : paper;
}

export function impactHandlers({
  windows,
  ...paper
}: ImpactPaper & { readonly windows: Windows }): Pick<DesktopHandlers, keyof typeof impactPaperContract> {
  const whoAsks = (sender: WebContents) => windows.personAt(sender)?.personId ?? null;
  return {
    'impact.print': async ({ sender }, { language }) => {
      const laid = await impactPaper(paper.ledger, { personId: whoAsks(sender), language });
      return laid.ok ? paper.papers.toDialog(laid.value) : laid;
    },

    'impact.savePdf': async ({ sender }, { language }) => {
      const pdf = await impactPdf(paper, { personId: whoAsks(sender), language });
      if (!pdf.ok) return pdf;
      const path = await askWhere(sender, `impact-${language}.pdf`);
      return path === null ? done(null) : saveFile(path, pdf.value);
    },
  };
}
