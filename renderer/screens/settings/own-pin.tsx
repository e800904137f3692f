import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { PinField } from '../../ui/pin-field';
import { isNewPinReady, NewPinFields, noNewPin } from '../lock/new-pin';
import { LONGEST_PIN, SHORTEST_PIN } from '../lock/pin-length';
import { useWait } from '../lock/use-wait';
import { Section } from './section';
import styles from './settings.module.css';

/** Whoever is signed in changes their own PIN: the old one first, then the new one twice. */
export const OwnPin = () => {
  const { t } = useTranslation();
  const { person } = useStation();
  const [isOpen, setOpen] = useState(false);
  const [isChanged, setChanged] = useState(false);
  return (
    <Section title={t('pin.own')} hint={t('pin.ownHint', { name: person.name })}>
      <Button
        onPress={() => {
          setChanged(false);
          setOpen(true);
        }}
      >
        {t('pin.change')}
      </Button>
      {isChanged && <Notice tone="good">{t('pin.changed')}</Notice>}
      {isOpen && (
        <Dialog isOpen size="small" onClose={() => setOpen(false)} title={t('pin.change')}>
          <ChangePin
            onChanged={() => {
              setOpen(false);
              setChanged(true);
            }}
          />
        </Dialog>
      )}
    </Section>
  );
};

const ChangePin = ({ onChanged }: { readonly onChanged: () => void }) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal, clearRefusal } = useAsk('people.changePin');
  const [pin, setPin] = useState('');
  const [chosen, setChosen] = useState(noNewPin);
  const [wait, startWait] = useWait();
  const isReady = pin.length >= SHORTEST_PIN && isNewPinReady(chosen) && wait === 0;

  const change = async () => {
    if (!isReady) return;
    const answer = await ask({ pin, newPin: chosen.pin });
    if (answer.ok) {
      onChanged();
      return;
    }
    if (answer.error.code === 'WRONG_PIN') setPin('');
    if (typeof answer.error.details.seconds === 'number') startWait(answer.error.details.seconds);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <PinField
        label={t('pin.now')}
        value={pin}
        onChange={(typed) => {
          setPin(typed);
          clearRefusal();
        }}
        maxLength={LONGEST_PIN}
        autoFocus
      />
      <NewPinFields value={chosen} onChange={setChosen} />
      {wait > 0 ? <Notice>{t('lock.wait', { count: wait })}</Notice> : <Notice refusal={refusal} />}
      <Button type="submit" look="primary" size="large" wide isPending={isRunning} isDisabled={!isReady}>
        {t('pin.change')}
      </Button>
    </form>
  );
};
