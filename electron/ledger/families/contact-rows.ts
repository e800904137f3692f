import { hasTable, one, type ReadableDb } from '../database';

/** Photos of goods are no contact: they show what is sold. */
const ofContacts: Readonly<Record<string, string>> = {
  local_contacts: 'TRUE',
  local_photos: `subject = 'family'`,
};

/** Where it stands how families are reached, in each table that a file of this program or an older one has. */
export const contactRows = (db: ReadableDb): string[] =>
  Object.entries(ofContacts)
    .filter(([table]) => hasTable(db, table))
    .map(([table, rows]) => `FROM "${table}" WHERE ${rows}`);

/** Whether anything in it tells how a family is reached. */
export const holdsContacts = (db: ReadableDb): boolean =>
  contactRows(db).some((rows) => one(db, `SELECT 1 ${rows} LIMIT 1`) !== undefined);
