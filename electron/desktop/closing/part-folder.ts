import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partName } from '../../../shared/part-name';
import { done, type Result } from '../../../shared/result';
import { syncFolder } from '../../ledger/copies/write-whole';
import { placeFault } from '../../ledger/place-fault';
import { beginPart, endPart } from '../unfinished';

/** A folder that is filled beside its place, and gets its name when it is whole. */
export class PartFolder {
  readonly path: string;
  readonly #place: string;
  readonly #inner = new Set<string>();

  private constructor(place: string, job: string) {
    this.#place = place;
    this.path = join(place, partName(job));
  }

  /** Within `place`, which has to be there: one that is gone is a stick that was pulled out. SAVE_FULL · SAVE_GONE · SAVE_FAILED */
  static async begin(place: string, job: string): Promise<Result<PartFolder>> {
    const folder = new PartFolder(place, job);
    try {
      beginPart(folder.path);
      await mkdir(folder.path);
      return done(folder);
    } catch (error) {
      folder.discard();
      return placeFault(error);
    }
  }

  /** Where a file of this name goes (`reports/days.csv`); its folder is made, within this one only. Codes as `begin` */
  async placeOf(file: string): Promise<Result<string>> {
    const path = join(this.path, file);
    const inner = dirname(path);
    if (inner === this.path || this.#inner.has(inner)) return done(path);
    try {
      await mkdir(inner);
      this.#inner.add(inner);
      return done(path);
    } catch (error) {
      return placeFault(error);
    }
  }

  /** Gives it this name, or the next that is free: what lies there is never written over. Codes as `begin` */
  async moveIn(name: string): Promise<Result<string>> {
    try {
      for (const folder of [...this.#inner, this.path]) syncFolder(folder);
      const path = this.#freeOf(name);
      await rename(this.path, path);
      syncFolder(this.#place);
      return done(path);
    } catch (error) {
      return placeFault(error);
    }
  }

  /** Leaves nothing of it behind; harmless after `moveIn`. */
  discard(): void {
    endPart(this.path);
  }

  #freeOf(name: string): string {
    for (let count = 1; ; count += 1) {
      const path = join(this.#place, count === 1 ? name : `${name}-${count}`);
      if (!existsSync(path)) return path;
    }
  }
}
