import type { ReactNode, Ref } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import styles from './field.module.css';
import { directionOf } from './text-direction';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong and what to do, shown under the field. */
  readonly error?: string | null;
  readonly hint?: string;
  readonly type?: 'text' | 'password' | 'date' | 'search' | 'tel' | 'time';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'none';
  /** `ltr` for codes, phones and figures; names and prose find their own direction. */
  readonly dir?: 'auto' | 'ltr';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  /** The label is read out but not seen (a search field that stands alone). */
  readonly labelHidden?: boolean;
  readonly big?: boolean;
  /** Stands inside the field, at its end: a unit, `%`. */
  readonly unit?: ReactNode;
  readonly name?: string;
  readonly onBlur?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export const TextField = ({
  label,
  error = null,
  hint,
  dir = 'auto',
  labelHidden = false,
  big = false,
  unit,
  placeholder,
  inputRef,
  ...rest
}: TextFieldProps) => (
  <AriaTextField {...rest} className={styles.field ?? ''} isInvalid={error !== null} autoComplete="off">
    <Label className={labelHidden ? styles.hidden : styles.label}>{label}</Label>
    <div className={styles.box} data-big={big || undefined}>
      <Input
        ref={inputRef}
        className={styles.input ?? ''}
        dir={dir === 'auto' ? directionOf(rest.value) : dir}
        placeholder={placeholder}
        spellCheck={false}
      />
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
    </div>
    {hint !== undefined && error === null && (
      <Text slot="description" className={styles.hint ?? ''}>
        {hint}
      </Text>
    )}
    <FieldError className={styles.error ?? ''}>{error}</FieldError>
  </AriaTextField>
);
