import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../../electron/ledger/command';
import { append } from '../../../electron/ledger/journal';
import { Ledger } from '../../../electron/ledger/ledger';
import { baisa, familyCode, productCode } from '../../../shared/domain/amounts';
import { ORGANISER } from '../../e2e/harness/stall';

const system: Actor = { kind: 'system' };

/** A user's data folder of a stall with an open drawer and `products` products besides the sample's own. */
export function makeStall(products: number): string {
  const userData = mkdtempSync(join(tmpdir(), 'till-bench-'));
  const opened = Ledger.open(join(userData, 'ledger.sqlite'));
  if (!opened.ok) throw new Error(opened.error.code);
  const ledger = opened.value;
  const must = (channel: string, input: unknown): void => {
    const answer = ledger.call(system, channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
  };
  must('exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
  must('shifts.open', { id: uuidv7(), till: 'T1', float: 50_000 });
  ledger.db.transaction(() => {
    for (let n = 0; n < products; n += 1) {
      const family = `F${String(1 + (n % 40)).padStart(2, '0')}`;
      append(ledger.db, {
        kind: 'product.saved',
        tillId: 'T1',
        at: Date.now(),
        by: 'system',
        payload: {
          code: productCode(`${family}-${1000 + n}`),
          familyCode: familyCode(family),
          nameAr: `منتج رقم ${n} من لبان ظفار`,
          nameEn: `Product number ${n} of Dhofar`,
          category: 'لبان',
          price: baisa(500 + (n % 50) * 50),
          unit: 'piece',
          vatBp: null,
          barcode: null,
          lowStockAt: null,
          active: true,
          approvedBy: null,
        },
      });
    }
  })();
  ledger.close();
  return userData;
}
