import type { ledgerHealthContract } from '../../shared/contract/ledger';
import { done } from '../../shared/result';
import type { Handlers } from './command';
import { head } from './journal';

export const healthHandlers: Handlers<keyof typeof ledgerHealthContract> = {
  'ledger.health': ({ db }) => {
    const { position, hash, at } = head(db);
    return done({ facts: position, head: hash, clockBehind: Math.max(0, at - Date.now()) });
  },
};
