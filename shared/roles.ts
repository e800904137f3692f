/** Who may do what: a channel names the least role, and each role may do all that those before it may. */
export const roles = ['volunteer', 'supervisor', 'organiser'] as const;

export type Role = (typeof roles)[number];

export const roleAtLeast = (has: Role, needed: Role): boolean => roles.indexOf(has) >= roles.indexOf(needed);
