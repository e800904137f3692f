import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { NumberPad } from '../../ui/number-pad';
import { PinField } from '../../ui/pin-field';
import { LONGEST_PIN, SHORTEST_PIN } from '../lock/pin-length';
import { useWait } from '../lock/use-wait';
import { ChoosePin } from './choose-pin';
import styles from './earnings.module.css';
import type { FoundFamily } from './index';

interface PinStepProps {
  readonly found: FoundFamily;
  readonly onIn: () => void;
  readonly onBack: () => void;
}

/** The family's PIN; after its first one, its own in its place. */
export const PinStep = ({ found, onIn, onBack }: PinStepProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { ask, isRunning, refusal, clearRefusal } = useAsk('earnings.signIn');
  const [pin, setPin] = useState('');
  const [firstPin, setFirstPin] = useState<string | null>(null);
  const [wait, startWait] = useWait(found.waitSeconds);
  const field = useRef<HTMLInputElement>(null);
  const { family } = found;
  const name = localName(family);

  const change = (typed: string) => {
    setPin(typed);
    if (refusal && wait === 0) clearRefusal();
  };
  const signIn = async () => {
    if (pin.length < SHORTEST_PIN || wait > 0) return;
    const answer = await ask({ code: family.code, pin });
    if (answer.ok) {
      if (answer.value.mustChoose) setFirstPin(pin);
      else onIn();
      return;
    }
    setPin('');
    if (typeof answer.error.details['seconds'] === 'number') startWait(answer.error.details['seconds']);
    field.current?.focus();
  };

  if (firstPin !== null) return <ChoosePin code={family.code} name={name} firstPin={firstPin} onIn={onIn} />;
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {found.pin === 'none' ? (
        <Notice tone="calm">{t('errors.NO_PIN_YET')}</Notice>
      ) : (
        <>
          <p className={styles.hint}>
            {found.pin === 'first' ? t('earnings.firstPin') : t('earnings.pinHint')}
          </p>
          <PinField
            label={t('lock.pin')}
            value={pin}
            onChange={change}
            maxLength={LONGEST_PIN}
            autoFocus
            inputRef={field}
          />
          <NumberPad label={t('lock.pad')} kind="pin" value={pin} onChange={change} maxLength={LONGEST_PIN} />
          <div className={styles.message}>
            {wait > 0 ? <Notice>{t('lock.wait', { count: wait })}</Notice> : <Notice refusal={refusal} />}
          </div>
          <Button
            type="submit"
            look="primary"
            size="large"
            wide
            isPending={isRunning}
            isDisabled={pin.length < SHORTEST_PIN || wait > 0}
          >
            {t('earnings.open')}
          </Button>
        </>
      )}
      <Button look="bare" wide onPress={onBack}>
        {t('earnings.otherFamily')}
      </Button>
    </form>
  );
};
