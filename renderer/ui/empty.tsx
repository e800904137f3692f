import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Where there is nothing yet: what will stand here, and the next step. */
export const Empty = ({ title, children, action }: EmptyProps) => (
  <div className={styles.empty}>
    <svg
      viewBox="0 0 64 64"
      width="72"
      height="72"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
    >
      <path d="M18 44h28l4 10H14zM22 44c-4-4-6-9-6-13h32c0 4-2 9-6 13" strokeLinejoin="round" />
      <path d="M32 25c-5-4 4-7 0-12m-8 12c-3-3 3-5 0-9m16 9c-3-3 3-5 0-9" strokeLinecap="round" />
    </svg>
    <h2>{title}</h2>
    {children !== undefined && <p className={styles.text}>{children}</p>}
    {action}
  </div>
);
