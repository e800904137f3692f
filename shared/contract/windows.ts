import type { Channel } from './index';
import { contract, ledgerContract } from './index';
import { desktopContract, paperContract } from './desktop';

/** Each kind of window reaches its own channels and nothing else; main checks it by the sender's window. */
export type WindowKind = 'till' | 'paper';

const channelsOf = (part: object): readonly Channel[] => Object.keys(part) as Channel[];

export const windowChannels: Readonly<Record<WindowKind, ReadonlySet<string>>> = {
  till: new Set([...channelsOf(ledgerContract), ...channelsOf(desktopContract)]),
  paper: new Set(channelsOf(paperContract)),
};

export const allChannels = channelsOf(contract);
