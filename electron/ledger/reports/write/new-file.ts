import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partName } from '../../../../shared/part-name';
import type { Result } from '../../../../shared/result';
import { moveIn } from '../../copies/write-whole';
import { placeFault } from '../../place-fault';

/** A place that cannot be written to, thrown to end the writing; carries the refusal. */
export class PlaceLost extends Error {
  readonly refusal: Result<never>;
  constructor(error: unknown) {
    super('The file cannot be written.', { cause: error });
    this.refusal = placeFault(error);
  }
}

function orLost<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new PlaceLost(error);
  }
}

const CHUNK = 1 << 20;

/** How much may wait for the disk: more of it would hold up the next sale, which waits until all is on the disk. */
const MOST_UNSYNCED = 4 << 20;

/**
 * A file that is written beside its place, in pieces of a megabyte, and moved in when it is whole. All throws `PlaceLost`.
 */
export class NewFile {
  readonly #path: string;
  readonly #beside: string;
  readonly #file: number;
  #buffer = Buffer.allocUnsafe(CHUNK);
  #used = 0;
  #unsynced = 0;
  #isOpen = true;
  bytes = 0;

  constructor(path: string, job: string) {
    this.#path = path;
    this.#beside = join(dirname(path), partName(job));
    this.#file = orLost(() => openSync(this.#beside, 'wx'));
  }

  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    if (this.#used + bytes.length > CHUNK) this.#flush();
    if (bytes.length > CHUNK) this.#put(bytes);
    else
      this.#used += Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).copy(this.#buffer, this.#used);
    this.bytes += bytes.length;
  }

  /** On the disk, and in its place. */
  finish(): void {
    this.#flush();
    orLost(() => {
      fsyncSync(this.#file);
      this.#close();
      moveIn(this.#beside, this.#path);
    });
  }

  /** Leaves nothing behind; harmless after `finish`. */
  discard(): void {
    if (!this.#isOpen) return rmSync(this.#beside, { force: true });
    try {
      this.#close();
    } finally {
      rmSync(this.#beside, { force: true });
    }
  }

  #close(): void {
    this.#isOpen = false;
    closeSync(this.#file);
  }

  #flush(): void {
    this.#put(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }

  #put(bytes: Uint8Array): void {
    orLost(() => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
      this.#unsynced += bytes.length;
      if (this.#unsynced < MOST_UNSYNCED) return;
      fsyncSync(this.#file);
      this.#unsynced = 0;
    });
  }
}
