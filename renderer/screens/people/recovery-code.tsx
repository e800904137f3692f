import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import styles from './people.module.css';

/** A code for the day on which an organiser forgets the PIN: it is shown once, and never again. */
export const RecoveryCode = () => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal } = useAsk('people.newRecoveryCode');
  const [code, setCode] = useState<string | null>(null);
  const make = async () => {
    const answer = await ask({});
    if (answer.ok) setCode(answer.value.code);
  };
  return (
    <>
      <Notice refusal={refusal} />
      <Button isPending={isRunning} onPress={() => void make()}>
        {t('people.recovery')}
      </Button>
      {code !== null && (
        <Dialog
          isOpen
          isDismissable={false}
          onClose={() => setCode(null)}
          title={t('people.recovery')}
          footer={
            <Button look="primary" autoFocus onPress={() => setCode(null)}>
              {t('people.written')}
            </Button>
          }
        >
          <p>{t('people.recoveryHint')}</p>
          <p className={styles.code}>
            <bdi dir="ltr">{code}</bdi>
          </p>
        </Dialog>
      )}
    </>
  );
};
