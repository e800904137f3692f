import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { NumberPad } from '../../ui/number-pad';
import { PinField } from '../../ui/pin-field';
import { LONGEST_PIN, SHORTEST_PIN } from '../lock/pin-length';
import styles from './earnings.module.css';

interface ChoosePinProps {
  readonly code: string;
  readonly name: string;
  readonly firstPin: string;
  readonly onIn: () => void;
}

/** The first PIN was on a slip that others held: the family puts one in its place that only it knows, typed twice. */
export const ChoosePin = ({ code, name, firstPin, onIn }: ChoosePinProps) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal, clearRefusal } = useAsk('earnings.choosePin');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState<string | null>(null);
  const isSecond = again !== null;
  const isOther = isSecond && again.length >= pin.length && again !== pin;
  const value = again ?? pin;
  const change = (typed: string) => {
    clearRefusal();
    if (isSecond) setAgain(typed);
    else setPin(typed);
  };
  const next = async () => {
    if (!isSecond) {
      setAgain('');
      return;
    }
    if (again !== pin) return;
    const answer = await ask({ code, pin: firstPin, newPin: pin });
    if (answer.ok) {
      onIn();
      return;
    }
    setPin('');
    setAgain(null);
  };

  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        void next();
      }}
    >
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className={styles.hint}>{t('earnings.choose')}</p>
      <PinField
        key={isSecond ? 'again' : 'first'}
        label={isSecond ? t('earnings.pinAgain') : t('earnings.ownPin')}
        value={value}
        onChange={change}
        maxLength={LONGEST_PIN}
        error={isOther ? t('earnings.notTheSame') : null}
        autoFocus
      />
      <NumberPad label={t('lock.pad')} kind="pin" value={value} onChange={change} maxLength={LONGEST_PIN} />
      <div className={styles.message}>
        <Notice refusal={refusal} />
      </div>
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        isPending={isRunning}
        isDisabled={isSecond ? again !== pin : pin.length < SHORTEST_PIN}
      >
        {isSecond ? t('earnings.keepPin') : t('earnings.next')}
      </Button>
    </form>
  );
};
