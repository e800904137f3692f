import type { LedgerChannel } from '../../shared/contract';
import type { Handlers } from './command';
import { earningsHandlers } from './earnings/commands';
import { exhibitionHandlers } from './exhibition/commands';
import { familiesHandlers } from './families/commands';
import { closingHandlers } from './closing/queries';
import { auditHandlers } from './audit/queries';
import { limitsHandlers } from './exhibition/limits';
import { healthHandlers } from './health';
import { impactHandlers } from './overview/impact';
import { importsHandlers } from './imports/commands';
import { listsHandlers } from './lists/export';
import { openCartHandlers } from './parks/open-cart';
import { overviewHandlers } from './overview/queries';
import { parksHandlers } from './parks/commands';
import { payoutsHandlers } from './payouts/commands';
import { payoutPapersHandlers } from './payouts/papers';
import { peopleHandlers } from './people/commands';
import { photosHandlers } from './photos/commands';
import { printQueueHandlers } from './printing/commands';
import { productsHandlers } from './products/commands';
import { reportTablesHandlers } from './reports/tables-handlers';
import { reportsHandlers } from './reports/queries';
import { salesHandlers } from './sales/commands';
import { settingsHandlers } from './settings/commands';
import { shiftsHandlers } from './shifts/commands';
import { stockHandlers } from './stock/commands';

/** Who answers each channel; a channel of the contract without a handler does not compile. */
export const handlers: Handlers<LedgerChannel> = {
  ...healthHandlers,
  ...exhibitionHandlers,
  ...limitsHandlers,
  ...peopleHandlers,
  ...familiesHandlers,
  ...productsHandlers,
  ...photosHandlers,
  ...stockHandlers,
  ...importsHandlers,
  ...listsHandlers,
  ...shiftsHandlers,
  ...salesHandlers,
  ...parksHandlers,
  ...openCartHandlers,
  ...payoutsHandlers,
  ...earningsHandlers,
  ...overviewHandlers,
  ...impactHandlers,
  ...closingHandlers,
  ...payoutPapersHandlers,
  ...reportsHandlers,
  ...reportTablesHandlers,
  ...auditHandlers,
  ...settingsHandlers,
  ...printQueueHandlers,
};
