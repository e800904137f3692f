import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scrub } from '../../shared/domain/faults/scrub';

/** Something that went wrong, as it is kept: `at` as ISO 8601, `text` scrubbed. */
export interface FaultReport {
  readonly at: string;
  /** A process or a channel. */
  readonly where: string;
  readonly text: string;
}

/** Two files of this size at most: the one that is written, and the one before. */
const MOST_BYTES = 256_000;
/** A fault that comes again and again says nothing new, and must not wear out the disk. */
const MOST_A_MINUTE = 30;
const SHOWN = 5;

const parse = (line: string): FaultReport | null => {
  try {
    return JSON.parse(line) as FaultReport;
  } catch {
    return null;
  }
};

/** Reports of faults in a folder of the user's data: scrubbed before they are written, rotated, sent nowhere. */
export class FaultReports {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #recent: number[] = [];

  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
  }

  /** Never throws: what cannot be kept (a full disk) must not become a second fault. Returns whether it was kept. */
  keep(where: string, text: string): boolean {
    const now = this.#now();
    while ((this.#recent[0] ?? now) < now - 60_000) this.#recent.shift();
    if (this.#recent.length >= MOST_A_MINUTE) return false;
    this.#recent.push(now);
    const report: FaultReport = { at: new Date(now).toISOString(), where: scrub(where), text: scrub(text) };
    try {
      mkdirSync(this.#folder, { recursive: true });
      this.#rotate();
      appendFileSync(this.#file, `${JSON.stringify(report)}\n`, { mode: 0o600 });
      return true;
    } catch {
      return false;
    }
  }

  /** The newest first. */
  newest(most = SHOWN): readonly FaultReport[] {
    return [this.#file, this.#older]
      .flatMap((path) => this.#linesOf(path).toReversed())
      .flatMap((line) => parse(line) ?? [])
      .slice(0, most);
  }

  /** The newest as one text, under a line that says what the program runs on. */
  asText(about: string): { text: string; count: number } {
    const reports = this.newest();
    const parts = reports.map(({ at, where, text }) => `${at} · ${where}\n${text.trim()}`);
    return { text: [about, ...parts].join('\n\n'), count: reports.length };
  }

  get #file(): string {
    return join(this.#folder, 'faults.jsonl');
  }

  get #older(): string {
    return join(this.#folder, 'faults.old.jsonl');
  }

  #rotate(): void {
    if (existsSync(this.#file) && statSync(this.#file).size > MOST_BYTES) renameSync(this.#file, this.#older);
  }

  #linesOf(path: string): string[] {
    try {
      return readFileSync(path, 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  }
}
