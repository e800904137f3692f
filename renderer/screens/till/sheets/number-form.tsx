import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { NumberPad } from '../../../ui/number-pad';
import { TextField } from '../../../ui/text-field';
import styles from './sheets.module.css';

interface NumberFormProps {
  readonly label: string;
  readonly kind: 'whole' | 'money';
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly unit: string;
  /** What was typed cannot be; shown once it was tried. */
  readonly error: string | null;
  /** What it comes to, live. */
  readonly preview: ReactNode;
  /** Amounts to touch instead of typing. */
  readonly quick?: ReactNode;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  readonly secondary?: ReactNode;
}

/** One number: typed, or touched on the pad. Enter does what the button does. */
export const NumberForm = ({
  label,
  kind,
  value,
  onChange,
  unit,
  error,
  preview,
  quick,
  submitLabel,
  onSubmit,
  secondary,
}: NumberFormProps) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  // What stood there already is selected for the keyboard; the pad, too, begins anew with its first key.
  const [isFresh, setFresh] = useState(true);
  useLayoutEffect(() => input.current?.select(), []);
  const change = (text: string) => {
    setFresh(false);
    onChange(text);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={styles.fields}>
        <TextField
          label={label}
          value={value}
          onChange={change}
          dir="ltr"
          inputMode="decimal"
          maxLength={16}
          big
          autoFocus
          unit={unit}
          error={error}
          inputRef={input}
        />
        {quick}
        <div className={styles.preview}>{preview}</div>
        <div className={styles.actions}>
          <Button type="submit" look="primary" size="large" wide>
            {submitLabel}
          </Button>
          {secondary}
        </div>
      </div>
      <NumberPad value={isFresh ? '' : value} onChange={change} label={t('till.pad')} kind={kind} />
    </form>
  );
};
