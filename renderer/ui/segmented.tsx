import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './segmented.module.css';

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly lang?: string }[];
  readonly labelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, all in sight. */
export const Segmented = <T extends string>({
  label,
  value,
  onChange,
  options,
  labelHidden = false,
  isDisabled = false,
}: SegmentedProps<T>) => (
  <RadioGroup
    className={styles.group ?? ''}
    value={value}
    onChange={(chosen) => {
      const option = options.find((one) => one.value === chosen);
      if (option) onChange(option.value);
    }}
    isDisabled={isDisabled}
    orientation="horizontal"
    aria-label={labelHidden ? label : undefined}
  >
    {!labelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
    <div className={styles.options}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={styles.option ?? ''}>
          <span lang={option.lang}>{option.label}</span>
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
