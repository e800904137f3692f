/** How many digits a PIN has (`shared/approval.ts`). */
export const SHORTEST_PIN = 4;
export const LONGEST_PIN = 8;
