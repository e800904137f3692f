import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseMoney } from '../../shared/domain/money';
import { useFormat } from '../i18n/use-format';
import { TextField, type TextFieldProps } from './text-field';

type MoneyFieldProps = Omit<TextFieldProps, 'type' | 'inputMode' | 'dir' | 'unit'>;

/**
 * An amount as it is typed, in either set of digits. It keeps the text, so that nothing typed is lost; whoever
 * needs the amount reads it with `parseMoney`. What cannot be an amount is said once the field is left.
 */
export const MoneyField = ({ error = null, onBlur, onChange, ...rest }: MoneyFieldProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [left, setLeft] = useState(false);
  const unreadable = left && rest.value.trim() !== '' && !parseMoney(rest.value).ok;
  return (
    <TextField
      {...rest}
      dir="ltr"
      inputMode="decimal"
      unit={format.unit}
      error={error ?? (unreadable ? t('common.unreadableAmount') : null)}
      onChange={(text) => {
        setLeft(false);
        onChange(text);
      }}
      onBlur={() => {
        setLeft(true);
        onBlur?.();
      }}
    />
  );
};
