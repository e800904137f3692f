import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type TableHeights } from './paginate';

const table = (rows: readonly number[], head = 10, foot = 5): TableHeights => ({ head, rows, foot });

describe('a report on paper', () => {
  test('that fits is one page, with its cover', () => {
    expect(paginate(100, 30, [table([10, 10])])).toEqual([
      { hasCover: true, pieces: [{ table: 0, from: 0, to: 2, hasFoot: true }] },
    ]);
  });

  test('goes on under its headers again, and keeps its totals with its last row', () => {
    expect(paginate(50, 0, [table([10, 10, 10, 10])])).toEqual([
      { hasCover: true, pieces: [{ table: 0, from: 0, to: 3, hasFoot: false }] },
      { hasCover: false, pieces: [{ table: 0, from: 3, to: 4, hasFoot: true }] },
    ]);
  });

  test('leaves no title alone at the end of a page', () => {
    expect(paginate(50, 0, [table([10, 10]), table([10, 10])])).toEqual([
      { hasCover: true, pieces: [{ table: 0, from: 0, to: 2, hasFoot: true }] },
      { hasCover: false, pieces: [{ table: 1, from: 0, to: 2, hasFoot: true }] },
    ]);
  });

  test('says under each title that there is nothing', () => {
    expect(paginate(50, 0, [table([]), table([])])).toEqual([
      {
        hasCover: true,
        pieces: [
          { table: 0, from: 0, to: 0, hasFoot: true },
          { table: 1, from: 0, to: 0, hasFoot: true },
        ],
      },
    ]);
  });

  test('loses no row and has none twice, and no page is fuller than it can be', () => {
    const heights = fc.array(fc.integer({ min: 5, max: 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(heights, { minLength: 1, maxLength: 4 }),
        fc.integer({ max: 90, min: 0 }),
        (all, cover) => {
          const tables = all.map((rows) => table(rows));
          const sheets = paginate(100, cover, tables);
          const shown = sheets.flatMap(({ pieces }) =>
            pieces.flatMap(({ table: of, from, to }) =>
              Array.from({ length: to - from }, (_, at) => `${of}:${from + at}`),
            ),
          );
          expect(shown).toEqual(all.flatMap((rows, of) => rows.map((_, at) => `${of}:${at}`)));
          const feet = sheets.flatMap(({ pieces }) => pieces.filter(({ hasFoot }) => hasFoot));
          expect(feet).toHaveLength(all.length);
          for (const { hasCover, pieces } of sheets) {
            const used = pieces.reduce(
              (sum, { table: of, from, to, hasFoot }) => {
                const { head, rows, foot } = tables[of] ?? table([]);
                return sum + head + rows.slice(from, to).reduce((a, b) => a + b, 0) + (hasFoot ? foot : 0);
              },
              hasCover ? cover : 0,
            );
            expect(used).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });
});
