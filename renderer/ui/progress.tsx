import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far something has come that takes longer than a moment. */
export const Progress = ({ label, done, total }: ProgressProps) => (
  <progress className={styles.progress} aria-label={label} value={done} max={Math.max(1, total)} />
);
