import type { WebContents } from 'electron';
import type { Input, LedgerChannel, Output } from '../../shared/contract';
import type { familyPapersContract } from '../../shared/contract/family-papers';
import { done, refuse, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { askWhere } from './ask-where';
import { openFamiliesWindow } from './families-window';
import type { Papers } from './papers';
import { saveFile } from './save-file';
import { sendPaper } from './send-paper';

interface FamilyPapers {
  readonly windows: Windows;
  readonly ledger: Pick<LedgerHost, 'call'>;
  readonly papers: Papers;
}

/** What organisers hand to families: cards with their codes, slips with a first PIN. */
export function familyPaperHandlers({
  windows,
  ledger,
  papers,
}: FamilyPapers): Pick<DesktopHandlers, keyof typeof familyPapersContract> {
  const ask = async <C extends LedgerChannel>(
    sender: WebContents,
    channel: C,
    input: Input<C>,
  ): Promise<Result<Output<C>>> =>
    (await ledger.call(windows.personAt(sender)?.personId ?? null, channel, input)) as Result<Output<C>>;

  /** What stands on every paper of a family here, and how it looks. */
  const about = async (sender: WebContents, wanted: readonly string[]) => {
    const settings = await ask(sender, 'settings.get', {});
    if (!settings.ok) return settings;
    const current = await ask(sender, 'exhibition.current', {});
    if (!current.ok) return current;
    const { exhibition } = current.value;
    if (exhibition === null) return refuse('NO_EXHIBITION');
    const all = await ask(sender, 'familyPins.list', {});
    if (!all.ok) return all;
    const known = new Map(
      all.value.map(({ code, nameAr, nameEn }) => [code as string, { code, nameAr, nameEn }]),
    );
    const unknown = wanted.find((code) => !known.has(code));
    if (unknown !== undefined) return refuse('UNKNOWN_FAMILY', { family: unknown });
    return done({
      settings: settings.value,
      exhibition: { nameAr: exhibition.nameAr, nameEn: exhibition.nameEn, practice: exhibition.practice },
      families: wanted.flatMap((code) => known.get(code) ?? []),
    });
  };

  return {
    'earnings.openWindow': () => {
      openFamiliesWindow(windows);
      return done({});
    },

    'familyCards.savePdf': async ({ sender }, { families, language }) => {
      const asked = await about(sender, families);
      if (!asked.ok) return asked;
      const { settings, ...content } = asked.value;
      const pdf = await papers.toPdf({
        paper: 'familyCards',
        language,
        digits: settings.digits,
        width: 'A4',
        ...content,
      });
      const path = await askWhere(sender, 'family-cards.pdf');
      return path === null ? done(null) : saveFile(path, pdf);
    },

    'familyPins.printSlips': async ({ sender }, { families, language, through }) => {
      const asked = await about(sender, families);
      if (!asked.ok) return asked;
      // Asked before anything is changed: whoever thinks better of it leaves every PIN as it was.
      const path = through === 'pdf' ? await askWhere(sender, 'first-pins.pdf') : null;
      if (through === 'pdf' && path === null) return done({ printed: false, path: null });
      const { settings, exhibition } = asked.value;
      const slips = [];
      for (const family of families) {
        // One by one, so that a sale in between need not wait for all of them.
        const given = await ask(sender, 'familyPins.give', { family });
        if (!given.ok) return given;
        slips.push(given.value);
      }
      const width = settings.paper === '58mm' ? ('58mm' as const) : ('80mm' as const);
      const paper = {
        paper: 'pinSlips' as const,
        language,
        digits: settings.digits,
        width,
        exhibition,
        slips,
      };
      if (path === null)
        return sendPaper(papers, paper, { through, printer: settings.printer, sender, name: '' });
      const saved = await saveFile(path, await papers.toPdf(paper));
      return saved.ok ? done({ printed: false, path: saved.value.path }) : saved;
    },
  };
}
