import type { CopiesStand } from './copies/due';

/** What may stand open when an exhibition is closed, in the order in which a person is told. */
const points = ['shifts', 'unsettled', 'carts', 'copies'] as const;
export type OpenPoint = (typeof points)[number];

/**
 * What may be left open by whoever closes knowing it: families that come for their money another day, carts that nobody
 * came back for, a copy on the stick that is not the newest. A drawer that is open may not: its cash is not counted, and
 * it could sell on while the figures are written.
 */
export const acceptablePoints = ['unsettled', 'carts', 'copies'] as const satisfies readonly OpenPoint[];
export type AcceptablePoint = (typeof acceptablePoints)[number];

export const mayBeAccepted = (point: OpenPoint): point is AcceptablePoint =>
  (acceptablePoints as readonly OpenPoint[]).includes(point);

/** How things stand: how many of each, and how the copies do (`copies/due.ts`). */
export interface Standing {
  readonly shifts: number;
  readonly unsettled: number;
  readonly carts: number;
  readonly copies: CopiesStand['is'];
}

/** What stands open. */
export const openPoints = (standing: Standing): readonly OpenPoint[] =>
  points.filter((point) => (point === 'copies' ? standing.copies !== 'fresh' : standing[point] > 0));

/** The first open point that forbids to close: one that must be mended, or one that nobody said to accept. */
export const forbids = (open: readonly OpenPoint[], accepted: readonly AcceptablePoint[]): OpenPoint | null =>
  open.find((point) => !mayBeAccepted(point) || !accepted.includes(point)) ?? null;
