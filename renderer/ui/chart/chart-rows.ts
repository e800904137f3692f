import type { Format } from '../../i18n/format';

/** One bar, column or slice: `key` is told when it is opened, `label` is what people read. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  /** Baisa, or a count: as `ChartValues` says. */
  readonly value: number;
}

export type ChartValues = 'money' | 'count';

/** The whole figure, as a table shows it. */
export const figureText = (value: number, values: ChartValues, format: Format): string =>
  values === 'money' ? format.money(value) : format.number(value);

/** A figure beside an axis: rials without their baisa where there are none. */
export const axisText = (value: number, values: ChartValues, format: Format): string =>
  format.number(values === 'money' ? value / 1000 : value);

/** Hundredths of a percent of all that is above nothing; what is below it has no slice. */
export const shareOf = (value: number, rows: readonly ChartRow[]): number => {
  const all = rows.reduce((sum, row) => sum + Math.max(0, row.value), 0);
  return all === 0 ? 0 : Math.round((Math.max(0, value) / all) * 100) * 100;
};
