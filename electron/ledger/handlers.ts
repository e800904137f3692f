import type { LedgerChannel } from '../../shared/contract';
import type { Handlers } from './command';
import { exhibitionHandlers } from './exhibition/commands';
import { familiesHandlers } from './families/commands';
import { healthHandlers } from './health';
import { importsHandlers } from './imports/commands';
import { listsHandlers } from './lists/export';
import { payoutsHandlers } from './payouts/commands';
import { peopleHandlers } from './people/commands';
import { productsHandlers } from './products/commands';
import { salesHandlers } from './sales/commands';
import { settingsHandlers } from './settings/commands';
import { shiftsHandlers } from './shifts/commands';
import { stockHandlers } from './stock/commands';

/** Who answers each channel; a channel of the contract without a handler does not compile. */
export const handlers: Handlers<LedgerChannel> = {
  ...healthHandlers,
  ...exhibitionHandlers,
  ...peopleHandlers,
  ...familiesHandlers,
  ...productsHandlers,
  ...stockHandlers,
  ...importsHandlers,
  ...listsHandlers,
  ...shiftsHandlers,
  ...salesHandlers,
  ...payoutsHandlers,
  ...settingsHandlers,
};
