import type { Input, LedgerChannel, Output } from '../../shared/contract';
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
  readonly papers: Pick<Papers, 'toPdf'>;
}

/** In whose name it is asked, and in which language. */
interface Wanted {
  readonly personId: string | null;
  readonly language: 'ar' | 'en';
}

/** The impact report as a PDF, for whoever knows where to put it: no dialog. NO_EXHIBITION · FORBIDDEN */
export async function impactPdf(
  { ledger, papers }: ImpactPaper,
  { personId, language }: Wanted,
): Promise<Result<Uint8Array>> {
  const ask = async <C extends LedgerChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> =>
    (await ledger.call(personId, channel, input)) as Result<Output<C>>;
  const settings = await ask('settings.get', {});
  if (!settings.ok) return settings;
  const impact = await ask('impact.report', {});
  if (!impact.ok) return impact;
  const { digits } = settings.value;
  return done(await papers.toPdf({ paper: 'impact', language, digits, width: 'A4', impact: impact.value }));
}

export function impactHandlers({
  windows,
  ...paper
}: ImpactPaper & { readonly windows: Windows }): Pick<DesktopHandlers, keyof typeof impactPaperContract> {
  return {
    'impact.savePdf': async ({ sender }, { language }) => {
      const pdf = await impactPdf(paper, {
        personId: windows.personAt(sender)?.personId ?? null,
        language,
      });
      if (!pdf.ok) return pdf;
      const path = await askWhere(sender, `impact-${language}.pdf`);
      return path === null ? done(null) : saveFile(path, pdf.value);
    },
  };
}
