import { useTranslation } from 'react-i18next';
import { PinField } from '../../ui/pin-field';
import { LONGEST_PIN, SHORTEST_PIN } from './pin-length';

/** A PIN that is being chosen: typed twice, since nobody sees what they type. */
export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

export const noNewPin: NewPin = { pin: '', again: '' };

export const isNewPinReady = ({ pin, again }: NewPin): boolean => pin.length >= SHORTEST_PIN && pin === again;

interface NewPinFieldsProps {
  readonly value: NewPin;
  readonly onChange: (value: NewPin) => void;
  readonly autoFocus?: boolean;
}

export const NewPinFields = ({ value, onChange, autoFocus = false }: NewPinFieldsProps) => {
  const { t } = useTranslation();
  const { pin, again } = value;
  const isOther = again.length >= pin.length && again !== '' && again !== pin;
  return (
    <>
      <PinField
        label={t('people.newPin')}
        hint={t('people.pinHint')}
        value={pin}
        onChange={(typed) => onChange({ pin: typed, again })}
        maxLength={LONGEST_PIN}
        autoFocus={autoFocus}
      />
      <PinField
        label={t('pin.again')}
        value={again}
        onChange={(typed) => onChange({ pin, again: typed })}
        maxLength={LONGEST_PIN}
        error={isOther ? t('pin.notSame') : null}
      />
    </>
  );
};
