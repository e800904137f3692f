import type { ReactNode } from 'react';
import styles from './damage.module.css';

interface ActProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** One thing that can be done: what it is for, and the way to it. */
export const Act = ({ title, hint, children }: ActProps) => (
  <li className={styles.act}>
    <h3>{title}</h3>
    <p className={styles.soft}>{hint}</p>
    {children}
  </li>
);
