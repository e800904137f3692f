import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { ledgerContract, type Input, type LedgerChannel, type Output } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { Actor } from '../../../electron/ledger/command';
import { Ledger, type Stamp } from '../../../electron/ledger/ledger';

/** 23 November 2026, noon in Muscat. */
export const NOON = Date.parse('2026-11-23T12:00:00+04:00');
export const MINUTE = 60_000;
export const ORGANISER = { name: 'منى', pin: '2846' };

export const exhibitionInput = {
  nameAr: 'معرض الأسر المنتجة',
  nameEn: 'Productive Families',
  venueAr: 'صلالة',
  venueEn: 'Salalah',
  startsOn: '2026-11-23',
  endsOn: '2026-11-30',
  commissionBp: 1000,
  cashRounding: 5,
  timezone: 'Asia/Muscat',
  dayStartsAt: '04:00',
};

export const familyInput = (code: string, rest: object = {}): Input<'families.save'>['family'] => ({
  code,
  nameAr: `أسرة ${code}`,
  nameEn: `Family ${code}`,
  wilayat: 'صلالة',
  craft: 'بخور',
  commissionBp: null,
  vatBp: 0,
  vatin: null,
  note: '',
  active: true,
  firstTime: null,
  ledByWoman: null,
  ledByYouth: null,
  supportingBody: null,
  ...rest,
});

export const productInput = (
  code: string,
  price: number,
  rest: object = {},
): Input<'products.save'>['product'] => ({
  code,
  familyCode: code.split('-')[0] ?? '',
  nameAr: `منتج ${code}`,
  nameEn: `Product ${code}`,
  category: '',
  price,
  unit: 'piece',
  vatBp: null,
  barcode: null,
  lowStockAt: null,
  active: true,
  ...rest,
});

export type LineInput = Input<'sales.ringUp'>['lines'][number];

export const line = (product: string, qty: number, rest: Partial<LineInput> = {}): LineInput => ({
  product,
  qty,
  price: null,
  discount: 0,
  discountBy: 'family',
  discountReason: '',
  ...rest,
});

export const cash = (given: number) => ({ method: 'cash', given }) as const;
export const card = (amount: number) => ({ method: 'card', amount }) as const;

const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the test's own, gone when the tests are done. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  folders.add(folder);
  return folder;
}

export const system: Actor = { kind: 'system' };

/** A ledger on a real file, and a clock that goes on by a minute with every call unless a test sets it. */
export class Stall {
  now = NOON;
  readonly path: string;
  readonly faults: string[] = [];
  #ledger: Ledger;

  constructor(path = join(scratch(), 'stall.ledger'), stamp?: Stamp) {
    this.path = path;
    this.#ledger = this.#open(stamp);
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  get db() {
    return this.#ledger.db;
  }

  call(channel: string, input: unknown, actor: Actor = system, approval?: unknown): Result<unknown> {
    this.now += MINUTE;
    return this.#ledger.call(actor, channel, input, approval);
  }

  /** Asks with a fresh id where the channel is a command. */
  ask<C extends LedgerChannel>(channel: C, input: Omit<Input<C>, 'id'> & { id?: string }): Result<Output<C>> {
    const withId = takesId(channel) ? { id: uuidv7(), ...input } : input;
    return this.call(channel, withId) as Result<Output<C>>;
  }

  /** As `ask`, for what a test stands on: a refusal is an error. */
  must<C extends LedgerChannel>(channel: C, input: Omit<Input<C>, 'id'> & { id?: string }): Output<C> {
    const result = this.ask(channel, input);
    if (result.ok) return result.value;
    throw new Error(`${channel} was refused: ${JSON.stringify(result.error)} ${this.faults[0] ?? ''}`);
  }

  reopen(): void {
    this.#ledger.close();
    this.#ledger = this.#open();
  }

  close(): void {
    this.#ledger.close();
  }

  #open(stamp: Stamp = () => this.now): Ledger {
    const opened = Ledger.open(this.path, {
      stamp,
      onFault: (channel, error) =>
        this.faults.push(`${channel}: ${error instanceof Error ? error.message : 'a fault'}`),
    });
    if (!opened.ok) throw new Error(`Not opened: ${opened.error.code}`);
    // A test's file need not survive a power cut.
    opened.value.db.pragma('synchronous = OFF');
    return opened.value;
  }
}

const takesId = (channel: LedgerChannel): boolean => ledgerContract[channel].kind === 'command';

/** Two tills, three families (one registered for VAT), goods by piece, by weight and with a typed price. */
export function openStall(): Stall {
  const stall = new Stall();
  furnish(stall);
  return stall;
}

function furnish(stall: Stall): void {
  stall.must('exhibition.create', {
    exhibition: exhibitionInput,
    till: { code: 'T1', name: 'الأول' },
    organiser: ORGANISER,
  });
  stall.must('tills.save', { till: { code: 'T2', name: 'الثاني' } });
  stall.must('families.save', { family: familyInput('F01') });
  stall.must('families.save', {
    family: familyInput('F02', { commissionBp: 1250, vatBp: 500, vatin: 'OM1' }),
  });
  stall.must('families.save', { family: familyInput('F03', { commissionBp: 0 }) });
  stall.must('products.save', { product: productInput('F01-001', 108) });
  stall.must('products.save', { product: productInput('F01-002', 4500, { unit: 'gram' }) });
  stall.must('products.save', { product: productInput('F02-001', 3333) });
  stall.must('products.save', { product: productInput('F02-002', 2105, { vatBp: 0 }) });
  stall.must('products.save', { product: productInput('F03-001', 0, { unit: 'open' }) });
  stall.must('products.save', { product: productInput('F03-002', 10_000) });
  stall.must('stock.receive', { product: 'F01-001', qty: 50, note: '' });
}

let template: string | null = null;

/** As `openStall`, from a copy: thousands of runs need not hash the organiser's PIN each. */
export function copyOfStall(): Stall {
  if (template === null) {
    const stall = openStall();
    stall.close();
    template = stall.path;
  }
  const path = join(scratch(), 'copy.ledger');
  copyFileSync(template, path);
  return new Stall(path);
}

/** A stall whose first till has its shift open with 20 rials. */
export function openShop(): Stall {
  const stall = copyOfStall();
  stall.must('shifts.open', { till: 'T1', float: 20_000 });
  return stall;
}

export type Sold = Output<'sales.ringUp'> & { readonly lines: readonly LineInput[] };

/** Rings up lines at the first till, paid in cash with plenty unless told. */
export function sell(
  stall: Stall,
  lines: LineInput[],
  tenders: Input<'sales.ringUp'>['tenders'] = [cash(1_000_000)],
): Sold {
  return {
    ...stall.must('sales.ringUp', { till: 'T1', lines, cartDiscount: null, tenders, total: null }),
    lines,
  };
}
