import type { Ref } from 'react';
import { toDigits } from '../../shared/domain/digits';
import { TextField } from './text-field';
import styles from './pin-field.module.css';

interface PinFieldProps {
  readonly label: string;
  /** Latin digits. */
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly maxLength: number;
  readonly error?: string | null;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A PIN as dots, from any keyboard: Arabic-Indic digits become Latin, anything else is left out. */
export const PinField = ({ onChange, maxLength, value, ...rest }: PinFieldProps) => (
  <div className={styles.pin}>
    <TextField
      {...rest}
      type="password"
      inputMode="numeric"
      dir="ltr"
      value={value}
      onChange={(text) => onChange(toDigits(text, 'latn').replace(/\D/g, '').slice(0, maxLength))}
    />
  </div>
);
