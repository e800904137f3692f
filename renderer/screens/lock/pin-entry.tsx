import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people';
import { queryClient, useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { NumberPad } from '../../ui/number-pad';
import { PinField } from '../../ui/pin-field';
import { Forgotten } from './forgotten';
import styles from './lock.module.css';
import { LONGEST_PIN, SHORTEST_PIN } from './pin-length';
import { useWait } from './use-wait';

/** The PIN of one person, by pad or keyboard. A wrong one is told and cleared; the wait after many is counted down. */
export const PinEntry = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal, clearRefusal } = useAsk('people.signIn');
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [wait, startWait] = useWait();

  const change = (typed: string) => {
    setPin(typed);
    if (refusal && wait === 0) clearRefusal();
  };

  const signIn = async () => {
    if (pin.length < SHORTEST_PIN || wait > 0) return;
    const answer = await ask({ personId: person.personId, pin });
    if (answer.ok) {
      queryClient.setQueryData(['session.current', {}], answer.value);
      // Another role may read more, or less.
      void queryClient.invalidateQueries();
      return;
    }
    setPin('');
    if (typeof answer.error.details.seconds === 'number') startWait(answer.error.details.seconds);
    field.current?.focus();
  };

  return (
    <form
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <h2 className={styles.greeting}>{t('lock.pinOf', { name: person.name })}</h2>
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
        {t('lock.enter')}
      </Button>
      <Forgotten person={person} />
    </form>
  );
};
