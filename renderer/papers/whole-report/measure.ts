import { paginate, type Sheet, type TableHeights } from './paginate';

export interface Measured {
  /** In points. */
  readonly fontSize: number;
  /** Of the columns of each table, in CSS pixels. */
  readonly widths: readonly (readonly number[])[];
  readonly sheets: readonly Sheet[];
}

/** From the size that is pleasant to read down to the smallest that can be read. */
const SIZES = [8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4] as const;

/** What sums of rounded heights may be wrong by. */
const SLACK = 4;

const heightOf = (element: Element | null | undefined): number =>
  element?.getBoundingClientRect().height ?? 0;

const find = (within: HTMLElement, what: string): HTMLElement => {
  const found = within.querySelector<HTMLElement>(`[data-bench="${what}"]`);
  if (!found) throw new Error(`Nothing to measure: ${what}.`);
  return found;
};

/** The largest type in which every table is as wide as the page. In the smallest, words are broken where they must be. */
const fit = (tables: HTMLElement): number => {
  const isFitting = (size: number): boolean => {
    tables.style.fontSize = `${size}pt`;
    return [...tables.querySelectorAll('table')].every(
      (table) => table.getBoundingClientRect().width <= tables.clientWidth + 0.5,
    );
  };
  const found = SIZES.find(isFitting);
  if (found === undefined) tables.dataset['breaking'] = '';
  return found ?? SIZES[SIZES.length - 1] ?? 4;
};

const heightsOf = (section: Element): TableHeights => {
  const table = section.querySelector('table');
  const rows = [...(table?.tBodies[0]?.rows ?? [])].map(heightOf);
  const foot = heightOf(table?.tFoot) + heightOf(section.querySelector('[data-bench="nothing"]'));
  return { head: heightOf(section) - rows.reduce((sum, row) => sum + row, 0) - foot, rows, foot };
};

/** Reads out of a laid out bench how each page is to be filled. */
export const measure = (bench: HTMLElement): Measured => {
  const tables = find(bench, 'tables');
  const fontSize = fit(tables);
  const sections = [...tables.querySelectorAll('section')];
  const widths = sections.map((section) =>
    [...(section.querySelector('thead tr')?.children ?? [])].map(
      (cell) => cell.getBoundingClientRect().width,
    ),
  );
  const page = heightOf(find(bench, 'content')) - SLACK;
  const cover = heightOf(find(bench, 'cover'));
  return { fontSize, widths, sheets: paginate(page, cover, sections.map(heightsOf)) };
};
