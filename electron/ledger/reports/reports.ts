import type { ReportName } from '../../../shared/contract/report-tables';
import type { Report } from './report';
import { corrections } from './tables/corrections';
import { days } from './tables/days';
import { families } from './tables/families';
import { journal } from './tables/journal';
import { lines } from './tables/lines';
import { payments } from './tables/payments';
import { payouts } from './tables/payouts';
import { products } from './tables/products';
import { shifts } from './tables/shifts';
import { stock } from './tables/stock';

/** Every report, in the order in which lists show them. */
export const reports: Readonly<Record<ReportName, Report>> = {
  days,
  families,
  products,
  payments,
  lines,
  corrections,
  shifts,
  payouts,
  stock,
  journal,
};
