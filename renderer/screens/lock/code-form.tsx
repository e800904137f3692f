import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people';
import { queryClient, useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PinField } from '../../ui/pin-field';
import { TextField } from '../../ui/text-field';
import styles from './forgotten.module.css';
import { LONGEST_PIN, SHORTEST_PIN } from './pin-length';

/** The code that was written down, and a new PIN. */
export const CodeForm = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal } = useAsk('people.recover');
  const [code, setCode] = useState('');
  const [newPin, setNewPin] = useState('');
  const recover = async () => {
    const answer = await ask({ personId: person.personId, code, newPin });
    if (!answer.ok) return;
    queryClient.setQueryData(['session.current', {}], answer.value);
    void queryClient.invalidateQueries();
  };
  return (
    <div className={styles.form}>
      <TextField
        label={t('people.code')}
        dir="ltr"
        inputMode="numeric"
        maxLength={64}
        value={code}
        onChange={setCode}
        autoFocus
      />
      <PinField label={t('people.newPin')} value={newPin} onChange={setNewPin} maxLength={LONGEST_PIN} />
      <Notice refusal={refusal} />
      <Button
        look="primary"
        size="large"
        wide
        isPending={isRunning}
        isDisabled={code.trim() === '' || newPin.length < SHORTEST_PIN}
        onPress={() => void recover()}
      >
        {t('lock.enter')}
      </Button>
    </div>
  );
};
