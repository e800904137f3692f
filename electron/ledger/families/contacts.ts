import { run, type WritableDb } from '../database';

/** A family's number for transfers: local to this computer, erasable, in no fact and no report. */
export function saveContact(
  db: WritableDb,
  familyCode: string,
  contact: { readonly phone: string | null; readonly onReceipt: boolean },
): void {
  run(
    db,
    `INSERT INTO local_contacts (family_code, phone, on_receipt) VALUES (?, ?, ?)
     ON CONFLICT (family_code) DO UPDATE SET phone = excluded.phone, on_receipt = excluded.on_receipt`,
    familyCode,
    contact.phone,
    Number(contact.onReceipt),
  );
}

/** Changes the number and leaves the family's wish whether receipts show it; a new one is not shown. */
export function savePhone(db: WritableDb, familyCode: string, phone: string): void {
  run(
    db,
    `INSERT INTO local_contacts (family_code, phone, on_receipt) VALUES (?, ?, 0)
     ON CONFLICT (family_code) DO UPDATE SET phone = excluded.phone`,
    familyCode,
    phone,
  );
}

/** The account that the list for the bank names; null erases it. After `saveContact`, which makes the row. */
export function saveBank(db: WritableDb, familyCode: string, bank: string | null): void {
  run(db, 'UPDATE local_contacts SET bank = ? WHERE family_code = ?', bank, familyCode);
}
