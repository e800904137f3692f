import type { z } from 'zod';
import { buyerContract, buyerDisplayContract } from './buyer';
import { closingContract, closingDesktopContract } from './closing';
import { copiesContract, copyJobsContract } from './copies';
import { damageContract } from './damage';
import { desktopContract, paperContract } from './desktop';
import { earningsContract, familyPinsContract } from './earnings';
import { exhibitionContract } from './exhibition';
import { familiesContract } from './families';
import { faultsContract } from './faults';
import { earningsDesktopContract, familyPapersContract } from './family-papers';
import { importsContract } from './imports';
import { jobsContract } from './jobs';
import { journalContract } from './journal';
import { ledgerHealthContract } from './ledger';
import { impactContract, impactPaperContract } from './impact';
import { limitsContract } from './limits';
import { listsContract } from './lists';
import { openCartContract } from './open-cart';
import { overviewContract } from './overview';
import { parksContract } from './parks';
import { payoutDesktopContract } from './payout-papers';
import { payoutPapersContract, payoutsContract } from './payouts';
import { peopleContract } from './people';
import { photosContract } from './photos';
import { practiceContract } from './practice';
import { printContract, printQueueContract } from './print';
import { productsContract } from './products';
import { reportFilesContract } from './report-files';
import { reportTablesContract } from './report-tables';
import { reportsContract } from './reports';
import { salesContract } from './sales';
import { settingsContract } from './settings';
import { sheetsContract } from './sheets';
import { shiftPapersContract } from './shift-papers';
import { shiftsContract } from './shifts';
import { stallPapersContract } from './stall-papers';
import { statementsContract } from './statements';
import { stockContract } from './stock';

/** What the ledger process answers. */
export const ledgerContract = {
  ...ledgerHealthContract,
  ...copyJobsContract,
  ...exhibitionContract,
  ...limitsContract,
  ...peopleContract,
  ...familiesContract,
  ...productsContract,
  ...photosContract,
  ...stockContract,
  ...importsContract,
  ...listsContract,
  ...shiftsContract,
  ...salesContract,
  ...parksContract,
  ...openCartContract,
  ...payoutsContract,
  ...earningsContract,
  ...familyPinsContract,
  ...statementsContract,
  ...overviewContract,
  ...impactContract,
  ...closingContract,
  ...payoutPapersContract,
  ...reportsContract,
  ...reportTablesContract,
  ...journalContract,
  ...settingsContract,
  ...printQueueContract,
};

/** What main answers: all that needs the desktop. */
export const mainContract = {
  ...desktopContract,
  ...jobsContract,
  ...faultsContract,
  ...practiceContract,
  ...copiesContract,
  ...damageContract,
  ...sheetsContract,
  ...stallPapersContract,
  ...printContract,
  ...shiftPapersContract,
  ...earningsDesktopContract,
  ...familyPapersContract,
  ...impactPaperContract,
  ...closingDesktopContract,
  ...payoutDesktopContract,
  ...reportFilesContract,
  ...buyerDisplayContract,
  ...buyerContract,
  ...paperContract,
};

/** Every channel there is. A name that is not a key here is refused at the border. */
export const contract = { ...ledgerContract, ...mainContract };

export type LedgerChannel = keyof typeof ledgerContract;
export type DesktopChannel = keyof typeof mainContract;
/** Channels of the ledger that run beside it (`define.ts`). */
export type JobChannel = {
  [C in LedgerChannel]: (typeof ledgerContract)[C]['kind'] extends 'job' ? C : never;
}[LedgerChannel];
export type Channel = keyof typeof contract;
/** What a caller gives. */
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
/** What a handler gets, after zod has read it. */
export type Parsed<C extends Channel> = z.output<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;

export const isLedgerChannel = (name: string): name is LedgerChannel => Object.hasOwn(ledgerContract, name);
export const isJobChannel = (name: string): name is JobChannel =>
  isLedgerChannel(name) && ledgerContract[name].kind === 'job';
export const isDesktopChannel = (name: string): name is DesktopChannel => Object.hasOwn(mainContract, name);
