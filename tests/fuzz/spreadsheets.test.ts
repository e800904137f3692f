import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { limits } from '../../electron/ledger/spreadsheets/limits';
import { readSpreadsheet } from '../../electron/ledger/spreadsheets/read-spreadsheet';
import { verify } from '../../electron/ledger/verify/verify';
import { errorCodes } from '../../shared/result';
import { openShop, type Stall } from '../ledger/harness/stall';
import { eachSeed, FUZZ_TIMEOUT } from './harness/seed';
import { anyFile, soundList } from './harness/sheets';

const FILES = 300;
const IMPORTS = 60;

test(
  'any file is read as rows within the limits, or refused by a reason that a person is told',
  async () => {
    await eachSeed((seed) => {
      for (const bytes of fc.sample(anyFile, { seed, numRuns: FILES })) {
        const told = Buffer.from(bytes).toString('base64');
        const read = readSpreadsheet(bytes);
        if (!read.ok) {
          expect(['BAD_FILE', 'TOO_BIG'], told).toContain(read.error.code);
          continue;
        }
        expect(read.value.length, told).toBeLessThanOrEqual(limits.sheets);
        for (const sheet of read.value) {
          expect(sheet.length, told).toBeLessThanOrEqual(limits.rows);
          for (const { cells } of sheet) {
            expect(cells.length, told).toBeLessThanOrEqual(limits.columns);
            for (const cell of cells) expect(cell.length, told).toBeLessThanOrEqual(limits.cellLength);
          }
        }
      }
    });
  },
  FUZZ_TIMEOUT,
);

/** What no name may hold that came out of a file: controls, halves of letters, marks that turn a text around. */
const unwanted = /[\p{Cc}\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;

const namesOf = (stall: Stall): readonly string[] =>
  [...stall.must('families.table', {}), ...stall.must('products.table', {})].flatMap(({ nameAr, nameEn }) => [
    nameAr,
    nameEn,
  ]);

test(
  'any file that is imported leaves a ledger that verifies, with names that a screen can show',
  async () => {
    await eachSeed((seed) => {
      const stall = openShop();
      let taken = 0;
      try {
        const list = fc.option(anyFile, { freq: 1 });
        const pairs = fc.sample(fc.tuple(list, fc.oneof(anyFile, soundList)), {
          seed: seed + 1,
          numRuns: IMPORTS,
        });
        for (const [families, products] of pairs) {
          const source = (bytes: Uint8Array | null) =>
            bytes === null ? null : { name: 'a.csv', bytes, mapping: {} };
          const asked = { families: source(families), products: source(products), digest: null };
          const answer = stall.call('imports.commit', { id: uuidv7(), ...asked });
          const told = [families ?? '', products]
            .map((bytes) => Buffer.from(bytes).toString('base64'))
            .join(' ');
          expect(stall.faults, told).toEqual([]);
          if (answer.ok) taken += 1;
          else expect(errorCodes, told).toContain(answer.error.code);
        }
        expect(taken).toBeGreaterThan(0);
        expect(namesOf(stall).filter((name) => unwanted.test(name))).toEqual([]);
        expect(verify(stall.db).checks.filter(({ ok }) => !ok)).toEqual([]);
      } finally {
        stall.close();
      }
    });
  },
  FUZZ_TIMEOUT,
);
