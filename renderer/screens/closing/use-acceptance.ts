import { useState } from 'react';
import type { AcceptablePoint } from '../../../shared/domain/closing';
import type { Acceptance } from './accept';

/** What a person accepted of what they saw; where something else stands there, it is to be decided anew. */
export const useAcceptance = (seen: string): Acceptance => {
  const [accepted, setAccepted] = useState<{ seen: string; points: readonly AcceptablePoint[] }>({
    seen,
    points: [],
  });
  const points = accepted.seen === seen ? accepted.points : [];
  return {
    isAccepted: (point) => points.includes(point),
    accept: (point, isAccepted) =>
      setAccepted({
        seen,
        points: isAccepted ? [...points, point] : points.filter((one) => one !== point),
      }),
  };
};
