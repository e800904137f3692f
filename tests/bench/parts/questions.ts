import { median, percentile, timed, type Figure, type Part } from '../figure';
import { openGrown } from '../ledgers';
import { must } from '../three-lines';

const ROUNDS = 5;
const AIM_FAMILY_DAY = 20;
const AIM_TOTALS = 50;
const AIM_OPEN = 300;

interface Totals {
  readonly families: readonly { readonly familyCode: string; readonly gross: number }[];
  readonly days: readonly { readonly day: string; readonly sales: number }[];
}

/** The three busiest days. */
const busiest = ({ days }: Totals) => [...days].sort((a, b) => b.sales - a.sales).slice(0, 3);

export const part: Part = {
  about: 'one family’s day, the totals of the exhibition, opening the file',
  run: ({ ledgers }) =>
    ledgers.flatMap(({ lines, path }): Figure[] => {
      const opening = Array.from({ length: 10 }, () => {
        let close = () => undefined as void;
        const took = timed(() => {
          const ledger = openGrown(path);
          close = () => ledger.close();
          must(ledger, 'exhibition.current', {});
        });
        close();
        return took;
      });
      const ledger = openGrown(path);
      const totals = Array.from({ length: 20 }, () => timed(() => must(ledger, 'reports.totals', {})));
      const whole = must(ledger, 'reports.totals', {}) as Totals;
      const days = Array.from({ length: ROUNDS }, () => busiest(whole)).flat();
      const familyDay = days.flatMap(({ day }) =>
        whole.families.map(({ familyCode }) =>
          timed(() => must(ledger, 'reports.familyDay', { family: familyCode, day })),
        ),
      );
      ledger.close();
      const size = lines;
      return [
        { what: 'one family’s day, median', size, value: median(familyDay), unit: 'ms', aim: AIM_FAMILY_DAY },
        {
          what: 'one family’s day, p95',
          size,
          value: percentile(familyDay, 0.95),
          unit: 'ms',
          aim: AIM_FAMILY_DAY,
        },
        { what: 'totals, median', size, value: median(totals), unit: 'ms', aim: AIM_TOTALS },
        { what: 'totals, p95', size, value: percentile(totals, 0.95), unit: 'ms', aim: AIM_TOTALS },
        { what: 'opening the file, median', size, value: median(opening), unit: 'ms', aim: AIM_OPEN },
        { what: 'opening the file, slowest', size, value: Math.max(...opening), unit: 'ms', aim: AIM_OPEN },
      ];
    }),
};
