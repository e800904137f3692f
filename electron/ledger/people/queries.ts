import type { Person, PersonListed } from '../../../shared/contract/people';
import type { Role } from '../../../shared/roles';
import { all, one, type ReadableDb } from '../database';
import { secondsLeft } from './pins';

interface PersonRow {
  person_id: string;
  name: string;
  role: Role;
}

const shown = (row: PersonRow): Person => ({ personId: row.person_id, name: row.name, role: row.role });

/** Those who may sign in, in the order in which they came. */
export const peopleOnDuty = (db: ReadableDb): Person[] =>
  all<PersonRow>(
    db,
    'SELECT person_id, name, role FROM derived_people WHERE active = 1 ORDER BY position',
  ).map(shown);

interface ListedRow extends PersonRow {
  readonly active: number;
  readonly wait_until: number | null;
}

/** Everybody, in the order in which they came. `now` is ms UTC. */
export const listPeople = (db: ReadableDb, now: number): PersonListed[] =>
  all<ListedRow>(
    db,
    `SELECT p.person_id, name, role, active, wait_until
     FROM derived_people p LEFT JOIN local_pins s ON s.person_id = p.person_id ORDER BY position`,
  ).map((row) => ({
    ...shown(row),
    active: row.active === 1,
    hasPin: row.wait_until !== null,
    waitSeconds: row.wait_until === null ? 0 : secondsLeft(row.wait_until, now),
  }));

/** Whether an organiser other than this person can still sign in. */
export const hasOtherOrganiser = (db: ReadableDb, personId: string): boolean =>
  one(
    db,
    `SELECT 1 FROM derived_people WHERE role = 'organiser' AND active = 1 AND person_id <> ?`,
    personId,
  ) !== undefined;

/** A person who is not put aside. */
export function findPerson(db: ReadableDb, personId: string): Person | null {
  const row = one<PersonRow>(
    db,
    'SELECT person_id, name, role FROM derived_people WHERE person_id = ? AND active = 1',
    personId,
  );
  return row === undefined ? null : shown(row);
}

/** The name behind a fact's `by`; the id itself where nobody of that id was ever saved. */
export const nameOf = (db: ReadableDb, personId: string): string =>
  one<{ name: string }>(db, 'SELECT name FROM derived_people WHERE person_id = ?', personId)?.name ??
  personId;
