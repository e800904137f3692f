import type { Role } from './roles';

/**
 * Whoever practises is one of these: their PIN is no secret and stands on the practice's lock screen, so that calling a
 * supervisor can be practised too.
 */
export const PRACTICE_PIN = '2580';

export const practicePeople: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'متطوّع · Volunteer', role: 'volunteer' },
  { name: 'مشرف · Supervisor', role: 'supervisor' },
  { name: 'منظّم · Organiser', role: 'organiser' },
];
