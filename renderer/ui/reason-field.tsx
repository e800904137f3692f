import { TextField } from './text-field';
import styles from './reason-field.module.css';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The usual ones, to touch instead of typing. */
  readonly usual: readonly string[];
  readonly maxLength: number;
  readonly error?: string | null;
}

/** Why: a touch for what is usual, words for what is not. */
export const ReasonField = ({ usual, value, onChange, ...rest }: ReasonFieldProps) => (
  <div className={styles.reason}>
    <TextField {...rest} value={value} onChange={onChange} />
    <div className={styles.usual}>
      {usual.map((text) => (
        <button
          key={text}
          type="button"
          className={styles.chip}
          aria-pressed={value === text}
          onClick={() => onChange(text)}
        >
          {text}
        </button>
      ))}
    </div>
  </div>
);
