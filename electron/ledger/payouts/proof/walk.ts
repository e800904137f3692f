import { all, one, type ReadableDb } from '../../database';
import { head } from '../../journal';
import { proveBlock, type BlockProof } from './block';

/** Facts that are proven at once: some ten milliseconds, for which a sale may have to wait. */
const BLOCK = 1024;

interface Correction {
  readonly position: number;
  readonly sale: number;
}

/**
 * The proof of a whole ledger, kept block by block in memory. What is written once is proven once: a new fact makes only
 * the newest block be proven again, and a corrected payment that of its sale (a sale that is voided or brought back is
 * undone by a fact of its own). When another connection wrote to the file, whatever it wrote, all is proven afresh.
 */
export class ProofWalk {
  readonly #db: ReadableDb;
  #blocks: (BlockProof | undefined)[] = [];
  #corrections = new Map<number, number[]>();
  #corrected = new Set<number>();
  /** The newest fact when blocks were last looked at. */
  #seen = 0;
  #version: number;

  constructor(db: ReadableDb) {
    this.#db = db;
    this.#version = this.#dataVersion();
  }

  /** The newest fact that is in the proof. */
  get through(): number {
    return this.#seen;
  }

  get blocks(): readonly BlockProof[] {
    return this.#blocks.filter((block) => block !== undefined);
  }

  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.blocks.length, total: this.#blocks.length };
  }

  /**
   * Goes on until all is proven or `until` says that it was long enough; true once all is. `isSure`: whatever another
   * connection wrote since the walk began is looked at too, even in the middle of one.
   */
  advance(until: () => boolean, isSure: boolean): boolean {
    const isWhole = !this.#blocks.includes(undefined);
    if ((isWhole || isSure) && this.#dataVersion() !== this.#version) this.#startAgain();
    this.#look();
    for (const [index, block] of this.#blocks.entries()) {
      if (block !== undefined) continue;
      const [from, to] = [index * BLOCK, Math.min((index + 1) * BLOCK, this.#seen)];
      const corrections = { ofSale: this.#corrections, positions: this.#corrected };
      this.#blocks[index] = proveBlock(this.#db, from, to, corrections);
      if (until()) break;
    }
    return !this.#blocks.includes(undefined);
  }

  #dataVersion(): number {
    return this.#db.pragma('data_version', { simple: true }) as number;
  }

  #startAgain(): void {
    this.#version = this.#dataVersion();
    this.#blocks = [];
    this.#corrections = new Map();
    this.#corrected = new Set();
    this.#seen = 0;
  }

  /** Which blocks there are now, and which of them new facts touch. */
  #look(): void {
    const { position } = head(this.#db);
    if (position === this.#seen) return;
    for (const { position: fact, sale } of this.#correctionsSince(this.#seen)) {
      this.#corrections.set(sale, [...(this.#corrections.get(sale) ?? []), fact]);
      this.#corrected.add(fact);
      this.#forget(sale);
    }
    // The newest block was not full.
    this.#forget(this.#seen + 1);
    const count = Math.ceil(position / BLOCK);
    while (this.#blocks.length < count) this.#blocks.push(undefined);
    this.#seen = position;
  }

  #forget(position: number): void {
    const index = Math.floor((position - 1) / BLOCK);
    if (index < this.#blocks.length) this.#blocks[index] = undefined;
  }

  #correctionsSince(position: number): Correction[] {
    const facts = all<{ position: number; sale_id: string }>(
      this.#db,
      `SELECT position, json_extract(payload, '$.saleId') AS sale_id FROM journal_facts
       WHERE kind = 'sale.tenderChanged' AND position > ?`,
      position,
    );
    return facts.map((fact) => ({
      position: fact.position,
      sale:
        one<{ position: number }>(this.#db, 'SELECT position FROM derived_sales WHERE id = ?', fact.sale_id)
          ?.position ?? fact.position,
    }));
  }
}
