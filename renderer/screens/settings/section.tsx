import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export const Section = ({ title, hint, children }: SectionProps) => (
  <section className={styles.section}>
    <div>
      <h2>{title}</h2>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
    <div className={styles.fields}>{children}</div>
  </section>
);
