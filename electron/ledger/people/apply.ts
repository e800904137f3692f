import type { Applies } from '../apply';
import { run } from '../database';

export const peopleApply: Applies<'person.saved'> = {
  'person.saved': (db, { payload, position }) => {
    run(
      db,
      `INSERT INTO derived_people (person_id, name, role, active, position) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (person_id) DO UPDATE
       SET name = excluded.name, role = excluded.role, active = excluded.active`,
      payload.personId,
      payload.name,
      payload.role,
      payload.active ? 1 : 0,
      position,
    );
    return [];
  },
};
