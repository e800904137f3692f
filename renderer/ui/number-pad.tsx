import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { useFormat } from '../i18n/use-format';
import { EraseIcon } from './icons';
import styles from './number-pad.module.css';
import { typeKey, type PadKey } from './pad-keys';

interface NumberPadProps {
  /** What the pad types into, in Latin digits. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  /** `money` has a point (three places), `whole` and `pin` have none. */
  readonly kind: 'pin' | 'whole' | 'money';
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
}

const digitKeys: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Keys to touch; whoever has a keyboard types into the field itself, so the pad takes no place in the tab order. */
export const NumberPad = ({
  value,
  onChange,
  label,
  kind,
  maxLength = 12,
  isDisabled = false,
}: NumberPadProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const press = (key: PadKey) => onChange(typeKey(value, key, { kind, maxLength }));

  const digit = (key: PadKey) => (
    <AriaButton
      key={key}
      className={styles.key ?? ''}
      isDisabled={isDisabled}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={() => press(key)}
    >
      {key === '.' ? format.point : format.digits(key)}
    </AriaButton>
  );

  return (
    <div className={styles.pad} role="group" aria-label={label} dir="ltr">
      {digitKeys.map(digit)}
      {kind === 'money' ? digit('.') : <span />}
      {digit('0')}
      <AriaButton
        className={styles.key ?? ''}
        isDisabled={isDisabled}
        excludeFromTabOrder
        preventFocusOnPress
        aria-label={t('common.erase')}
        onPress={() => press('erase')}
      >
        <EraseIcon />
      </AriaButton>
    </div>
  );
};
