import { buyerContract, buyerDisplayContract } from './buyer';
import { closingDesktopContract } from './closing';
import { copiesContract } from './copies';
import { damageContract } from './damage';
import { desktopContract, paperContract } from './desktop';
import { earningsContract } from './earnings';
import type { EventName } from './events';
import { faultsContract } from './faults';
import { earningsDesktopContract, familyPapersContract } from './family-papers';
import { impactPaperContract } from './impact';
import { importsContract } from './imports';
import type { Channel, JobChannel } from './index';
import { contract, isJobChannel, ledgerContract } from './index';
import { jobsContract } from './jobs';
import { payoutDesktopContract } from './payout-papers';
import { payoutPapersContract } from './payouts';
import { reportFilesContract } from './report-files';
import { sheetsContract } from './sheets';
import { statementsContract } from './statements';
import { stallPapersContract } from './stall-papers';
import { practiceContract } from './practice';
import { printContract, printQueueContract } from './print';
import { shiftPapersContract } from './shift-papers';

/** Each kind of window reaches its own channels and nothing else; main checks it by the sender's window. */
export type WindowKind = 'till' | 'buyer' | 'families' | 'paper';

const channelsOf = (part: object): readonly Channel[] => Object.keys(part) as Channel[];

/** Long readings that a page may ask as it asks any question: they name no file, and only their answer is long in coming. */
const jobsOfPages: ReadonlySet<string> = new Set(['reports.page'] satisfies readonly JobChannel[]);

/** The ledger answers these to main alone. */
const mainOnly: ReadonlySet<string> = new Set([
  ...channelsOf(printQueueContract),
  ...channelsOf(importsContract),
  // Jobs read and write files whose paths main knows, but for those of pages.
  ...channelsOf(ledgerContract).filter((channel) => isJobChannel(channel) && !jobsOfPages.has(channel)),
  ...channelsOf(statementsContract),
  ...channelsOf(payoutPapersContract),
]);

export const windowChannels: Readonly<Record<WindowKind, ReadonlySet<string>>> = {
  till: new Set([
    ...channelsOf(ledgerContract).filter((channel) => !mainOnly.has(channel)),
    ...channelsOf(desktopContract),
    ...channelsOf(jobsContract),
    ...channelsOf(faultsContract),
    ...channelsOf(practiceContract),
    ...channelsOf(copiesContract),
    ...channelsOf(damageContract),
    ...channelsOf(sheetsContract),
    ...channelsOf(stallPapersContract),
    ...channelsOf(printContract),
    ...channelsOf(shiftPapersContract),
    ...channelsOf(impactPaperContract),
    ...channelsOf(closingDesktopContract),
    ...channelsOf(payoutDesktopContract),
    ...channelsOf(reportFilesContract),
    ...channelsOf(buyerDisplayContract),
    ...channelsOf(earningsDesktopContract),
    ...channelsOf(familyPapersContract),
  ]),
  buyer: new Set(channelsOf(buyerContract)),
  families: new Set([...channelsOf(earningsContract), ...channelsOf(earningsDesktopContract)]),
  paper: new Set(channelsOf(paperContract)),
};

/** What main tells each kind of window. */
export const windowEvents: Readonly<Record<WindowKind, readonly EventName[]>> = {
  till: ['changed', 'ledger', 'progress', 'job', 'print', 'fault'],
  buyer: ['buyer'],
  families: ['changed', 'ledger'],
  paper: [],
};

export const allChannels = channelsOf(contract);
