import { app } from 'electron';
import { done } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import { isTestRuntime } from '../ledger-transport';
import type { Windows } from '../windows';
import type { FaultReports } from '../faults/reports';
import type { BuyerDisplay } from './buyer-display';
import { faultHandlers } from './fault-handlers';
import { Jobs, jobHandlers } from './jobs';
import { earningsHandlers } from './earnings-handlers';
import { familyPaperHandlers } from './family-paper-handlers';
import { impactHandlers } from './impact-paper';
import { closingHandlers } from './closing/closing-handlers';
import { copyHandlers } from './copies/copy-handlers';
import { damageHandlers } from './copies/damage-handlers';
import type { LedgerCare } from './copies/ledger-care';
import type { Papers } from './papers';
import { payoutHandlers } from './payout-handlers';
import { receiptHandlers } from './receipt-handlers';
import { practiceHandlers, type Practice } from './practice';
import { reportHandlers } from './report-handlers';
import type { Receipts } from './receipts';
import type { Statements } from './statements';
import { stallPaperHandlers } from './stall-paper-handlers';
import { sheetHandlers } from './sheet-handlers';
import { shiftPaperHandlers } from './shift-paper-handlers';

interface Desktop {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
  readonly papers: Papers;
  readonly receipts: Receipts;
  readonly buyer: BuyerDisplay;
  readonly reports: FaultReports;
  readonly onFault: (where: string, text: string) => void;
  readonly statements: Statements;
  readonly practice: Practice;
  readonly care: LedgerCare;
}

/** Who answers each channel of main; one that is missing does not compile. */
export function desktopHandlers(desktop: Desktop): DesktopHandlers {
  const { windows, ledger, papers, receipts, buyer, statements, practice, care } = desktop;
  const jobs = new Jobs(windows, ledger);
  return {
    ...jobHandlers(jobs),
    ...faultHandlers(desktop),
    ...practiceHandlers(practice),
    ...copyHandlers(care, jobs),
    ...damageHandlers(care),
    ...receiptHandlers({ windows, papers, receipts }),
    ...sheetHandlers({ windows, ledger }),
    ...stallPaperHandlers({ windows, ledger, papers }),
    ...shiftPaperHandlers({ windows, ledger, papers }),
    ...earningsHandlers({ windows, ledger, papers, statements }),
    ...familyPaperHandlers({ windows, ledger, papers }),
    ...impactHandlers({ windows, ledger, papers }),
    ...closingHandlers({ windows, ledger, papers, statements, jobs, care }),
    ...payoutHandlers({ windows, ledger, papers }),
    ...reportHandlers({ windows, ledger, papers, jobs }),

    'app.info': () =>
      done({
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        testRuntime: isTestRuntime(),
        ledger: ledger.state.state,
        ledgerError: ledger.state.code,
        practice: practice.isOn,
      }),

    'session.current': ({ sender }) => done(windows.personAt(sender)),

    'session.signOut': ({ sender }) => {
      windows.signIn(sender, null);
      return done({});
    },

    'buyer.show': (_event, { shown }) => {
      buyer.show(shown);
      return done({});
    },

    'buyer.open': () => {
      buyer.open();
      return done({});
    },

    'buyer.state': async () => done(await buyer.state()),

    'paper.content': (event) => papers.contentFor(event),

    'paper.ready': (event, { height }) => {
      papers.isReady(event, height);
      return done({});
    },
  };
}
