import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people';
import { queryClient, useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './lock.module.css';
import { isNewPinReady, NewPinFields, noNewPin } from './new-pin';

/** PINs stay on the computer on which they were chosen: in a ledger that came from another, an organiser chooses a new one. */
export const ClaimEntry = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal, clearRefusal } = useAsk('people.claim');
  const [chosen, setChosen] = useState(noNewPin);

  const claim = async () => {
    if (!isNewPinReady(chosen)) return;
    const answer = await ask({ personId: person.personId, newPin: chosen.pin });
    if (!answer.ok) return;
    queryClient.setQueryData(['session.current', {}], answer.value);
    void queryClient.invalidateQueries();
  };

  return (
    <form
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault();
        void claim();
      }}
    >
      <h2 className={styles.greeting}>{t('lock.pinOf', { name: person.name })}</h2>
      <p className={styles.soft}>{t('pin.claimHint')}</p>
      <NewPinFields
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          clearRefusal();
        }}
        autoFocus
      />
      <Notice refusal={refusal} />
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        isPending={isRunning}
        isDisabled={!isNewPinReady(chosen)}
      >
        {t('pin.claim')}
      </Button>
    </form>
  );
};
