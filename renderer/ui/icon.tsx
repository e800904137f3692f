import type { ReactNode } from 'react';

/** Line icons on a 24 grid. They are drawn for the eye only: what they mean is said in words beside them or in a label. */
export const Icon = ({
  children,
  flips = false,
}: {
  readonly children: ReactNode;
  readonly flips?: boolean;
}) => (
  <svg
    viewBox="0 0 24 24"
    width="1.5em"
    height="1.5em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    data-flips={flips || undefined}
  >
    {children}
  </svg>
);
