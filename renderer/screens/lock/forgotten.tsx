import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people';
import { queryClient, useAsk, useCall } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { PinField } from '../../ui/pin-field';
import { TextField } from '../../ui/text-field';
import styles from './forgotten.module.css';
import { LONGEST_PIN, SHORTEST_PIN } from './pin-length';

/** An organiser who forgot the PIN chooses another with the code that was written down. */
export const Forgotten = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const { data: access } = useCall('people.access', {});
  const { ask, isRunning, refusal } = useAsk('people.recover');
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [newPin, setNewPin] = useState('');
  if (!access?.recoverable.includes(person.personId)) return null;

  const recover = async () => {
    const answer = await ask({ personId: person.personId, code, newPin });
    if (!answer.ok) return;
    queryClient.setQueryData(['session.current', {}], answer.value);
    void queryClient.invalidateQueries();
  };
  return (
    <>
      <Button look="bare" wide onPress={() => setOpen(true)}>
        {t('people.forgotten')}
      </Button>
      {isOpen && (
        <Dialog isOpen size="small" onClose={() => setOpen(false)} title={t('people.forgotten')}>
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
            <PinField
              label={t('people.newPin')}
              value={newPin}
              onChange={setNewPin}
              maxLength={LONGEST_PIN}
            />
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
        </Dialog>
      )}
    </>
  );
};
