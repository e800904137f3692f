import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/*
 * What is written beside its place (`part-name.ts`), on somebody's stick perhaps, while it is not whole. Each is noted in
 * the user's data folder, so that a program that was killed in the middle takes it away when it is started again.
 */
const IS_PART = /^\.[\da-f-]{36}\.part$/;

const parts = new Set<string>();
let notes: string | null = null;

const noteOf = (folder: string, part: string): string => join(folder, basename(part).slice(1));

/** A stick that was pulled out takes along what is on it; what cannot be taken away now is tried again at the next start. */
function remove(part: string): boolean {
  if (!existsSync(dirname(part))) return false;
  try {
    rmSync(part, { recursive: true, force: true, maxRetries: 3 });
    return true;
  } catch {
    return false;
  }
}

/** At the start of the program: takes away what an earlier one left half written, and notes in `folder` what comes. */
export function sweepParts(folder: string): void {
  notes = folder;
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const note = join(folder, entry.name);
    const part = readFileSync(note, 'utf8');
    // A file of the user's data folder is no order to delete whatever it names.
    if (!IS_PART.test(basename(part)) || remove(part)) rmSync(note, { force: true });
  }
}

/** Before the first byte is written to `part`. */
export function beginPart(part: string): void {
  parts.add(part);
  if (notes === null) return;
  try {
    mkdirSync(notes, { recursive: true });
    writeFileSync(noteOf(notes, part), part);
  } catch {
    // A computer's full disk is no reason to write nothing to a stick.
  }
}

function forget(part: string): void {
  parts.delete(part);
  if (notes !== null) rmSync(noteOf(notes, part), { force: true });
}

/** Leaves nothing of it behind; harmless where it was moved to its place. */
export function endPart(part: string): void {
  if (remove(part)) forget(part);
}

/** When the program ends: nothing writes any more, and nothing half written stays. */
export function discardParts(): void {
  for (const part of parts) endPart(part);
}
