import type { Output } from '../../shared/contract';
import type { Paper } from '../../shared/contract/desktop';
import type { earningsDesktopContract } from '../../shared/contract/family-papers';
import type { Settings } from '../../shared/contract/settings';
import { done, refuse, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import type { Papers } from './papers';
import { sendPaper } from './send-paper';
import type { Statements } from './statements';

interface EarningsDesktop {
  readonly windows: Windows;
  readonly ledger: Pick<LedgerHost, 'call'>;
  readonly papers: Papers;
  readonly statements: Statements;
}

/** What a family takes with it. Whose it is, main knows: the page says only which paper. */
export function earningsHandlers({
  windows,
  ledger,
  papers,
  statements,
}: EarningsDesktop): Pick<DesktopHandlers, keyof typeof earningsDesktopContract> {
  return {
    'earnings.signOut': ({ sender }) => {
      windows.openFamily(sender, null);
      return done({});
    },

    'earnings.print': async ({ sender }, asked) => {
      const family = windows.familyAt(sender);
      if (family === null) return refuse('FORBIDDEN', { needed: 'family' });
      const settings = (await ledger.call(null, 'settings.get', {})) as Result<Settings>;
      if (!settings.ok) return settings;
      const { digits, printer, paper: roll } = settings.value;
      const { language, through } = asked;
      const to = { through, printer, sender };
      if (asked.paper === 'statement') {
        const paper = await statements.paperOf({ asker: { family }, family: null, language });
        return paper.ok ? sendPaper(papers, paper.value, { ...to, name: `statement-${family}.pdf` }) : paper;
      }
      const look = (await ledger.call({ family }, 'earnings.look', { period: asked.period })) as Result<
        Output<'earnings.look'>
      >;
      if (!look.ok) return look;
      const place = (await ledger.call(null, 'earnings.place', {})) as Result<Output<'earnings.place'>>;
      if (!place.ok) return place;
      const { exhibition } = place.value;
      if (exhibition === null) return refuse('NO_EXHIBITION');
      const slip: Paper = {
        paper: 'earningsSlip',
        language,
        digits,
        // A strip of the roll, also where receipts are printed on sheets.
        width: roll === '58mm' ? '58mm' : '80mm',
        exhibition,
        earnings: look.value,
      };
      return sendPaper(papers, slip, { ...to, name: `earnings-${family}-${look.value.day ?? 'all'}.pdf` });
    },
  };
}
