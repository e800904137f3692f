import { useId } from 'react';
import styles from './field.module.css';
import { OpensIcon } from './icons';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly error?: string | null;
  readonly labelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** One of many: the system's own list, which every finger, key and screen reader knows. */
export const SelectField = <T extends string>({
  label,
  value,
  onChange,
  options,
  error = null,
  labelHidden = false,
  isDisabled = false,
}: SelectFieldProps<T>) => {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <select
          id={id}
          className={styles.input}
          value={value}
          disabled={isDisabled}
          aria-invalid={error !== null || undefined}
          data-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onChange={(event) => {
            const option = options.find((one) => one.value === event.currentTarget.value);
            if (option) onChange(option.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className={styles.opens}>
          <OpensIcon />
        </span>
      </div>
      {error !== null && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
};
