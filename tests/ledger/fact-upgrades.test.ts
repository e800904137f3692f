import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canRead, currentFacts, readPayload, type FactRegistry } from '../../shared/fact-upgrades';
import { factKinds } from '../../shared/facts';
import { openReadable } from '../../electron/ledger/database';
import { readableHere } from '../../electron/ledger/fact-versions';
import { streamFacts } from '../../electron/ledger/facts';
import { Ledger } from '../../electron/ledger/ledger';
import { openForReplay, replay } from '../../electron/ledger/replay';
import { GENESIS, canonicalJson, hashOf } from '../../electron/ledger/seal';
import { digestOfRows } from './harness/rows';
import { copyOfStall, scratch } from './harness/stall';
import { trade } from './harness/trade';

/** As if a note had been a list since version 3 and had been called `text` in version 1. */
const registry: FactRegistry = {
  note: {
    version: 3,
    payload: z.strictObject({ notes: z.array(z.string()) }),
    upgrades: {
      1: (payload) => ({ note: z.object({ text: z.string() }).parse(payload).text }),
      2: (payload) => ({ notes: [z.object({ note: z.string() }).parse(payload).note] }),
    },
  },
};

const note = (version: number, payload: object) => ({
  kind: 'note',
  version,
  payload: JSON.stringify(payload),
});

test('what an older program wrote is read step by step, and what was written stays as it is', () => {
  const first = note(1, { text: 'x' });
  expect(readPayload(first, registry)).toEqual({ ok: true, value: { notes: ['x'] } });
  expect(readPayload(note(2, { note: 'x' }), registry)).toEqual({ ok: true, value: { notes: ['x'] } });
  expect(readPayload(note(3, { notes: ['x'] }), registry)).toEqual({ ok: true, value: { notes: ['x'] } });
  expect(first.payload).toBe('{"text":"x"}');
});

test('what a newer program wrote is refused, and so is a kind that this one does not know', () => {
  expect(canRead('note', 4, registry)).toMatchObject({
    error: { code: 'FACT_NEWER', details: { kind: 'note', version: 4, program: 3 } },
  });
  expect(canRead('toString', 1, registry)).toMatchObject({ error: { code: 'FACT_NEWER' } });
  expect(canRead('__proto__', 1)).toMatchObject({ error: { code: 'FACT_NEWER' } });
});

test('a version without an upgrade is a fault of ours, never a guess', () => {
  const { note: kind } = registry;
  const gap: FactRegistry = { note: { version: 3, payload: kind?.payload ?? z.never(), upgrades: {} } };
  expect(() => readPayload(note(1, { text: 'x' }), gap)).toThrow('no upgrade of note from version 1');
});

test('every kind of today that is above version 1 has an upgrade from each version before it', () => {
  for (const [kind, { version }] of Object.entries(factKinds)) {
    for (let from = 1; from < version; from += 1)
      expect(currentFacts[kind]?.upgrades?.[from], kind).toBeDefined();
  }
});

test('a journal written in an older version is replayed to the rows of today', () => {
  const stall = trade();
  const before = digestOfRows(stall.db, ['derived']);
  // As a program would read it in which every payload had moved into an envelope since.
  const wrapped: FactRegistry = Object.fromEntries(
    Object.entries(currentFacts).map(([kind, { payload }]) => [
      kind,
      {
        version: 2,
        payload: z.object({ inside: payload }).transform(({ inside }) => inside),
        upgrades: { 1: (inside: unknown) => ({ inside }) },
      },
    ]),
  );
  const made = openForReplay(join(scratch(), 'made.db'));
  replay(stall.db, made, { registry: wrapped });
  expect(digestOfRows(made, ['derived'])).toBe(before);
  made.close();
  stall.close();
});

/** Appends a sealed fact as a newer program would, past this one's own `append`. */
function appendNewer(path: string, kind: string, version: number): void {
  const db = new Database(path);
  const last = [...streamFacts(db)].at(-1);
  const fact = {
    tillId: 'T1',
    seq: (db.prepare(`SELECT MAX(seq) FROM journal_facts WHERE till_id = 'T1'`).pluck().get() as number) + 1,
    id: '0199aaaa-0000-7000-8000-000000000000',
    kind,
    version,
    at: last?.at ?? 0,
    by: 'system',
    prevHash: last?.hash ?? GENESIS,
  };
  const payload = canonicalJson({});
  db.prepare('INSERT INTO journal_facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    (last?.position ?? 0) + 1,
    fact.tillId,
    fact.seq,
    fact.id,
    kind,
    version,
    fact.at,
    fact.by,
    payload,
    fact.prevHash,
    hashOf(fact, payload),
  );
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

test.each([
  ['of a newer version', 'sale.rungUp', 99],
  ['of a newer kind', 'loyalty.granted', 1],
])('a journal with a fact %s is opened by nobody, and not a byte of it is touched', (_, kind, version) => {
  const stall = copyOfStall();
  stall.close();
  appendNewer(stall.path, kind, version);
  const before = readFileSync(stall.path);
  expect(Ledger.open(stall.path)).toMatchObject({
    ok: false,
    error: { code: 'FACT_NEWER', details: { kind, version } },
  });
  expect(readFileSync(stall.path).equals(before)).toBe(true);
});

test('whether a journal can be read is told from the index, each kind and version once', () => {
  const stall = trade();
  expect(readableHere(stall.db)).toEqual({ ok: true, value: true });
  const { 'sale.refunded': _, ...without } = currentFacts;
  expect(readableHere(stall.db, without)).toMatchObject({ error: { details: { kind: 'sale.refunded' } } });
  stall.close();
  const path = join(scratch(), 'copy.ledger');
  copyFileSync(stall.path, path);
  const db = openReadable(path);
  expect(readableHere(db)).toEqual({ ok: true, value: true });
  db.close();
});
