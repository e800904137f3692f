import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { queryClient, useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import styles from './settings.module.css';

interface EraseContactsDialogProps {
  readonly held: Output<'families.contactsHeld'>;
  readonly onClose: (isErased: boolean) => void;
}

/** Says what goes, what stays and where more of it lies; asks twice, since nobody can bring it back. */
export const EraseContactsDialog = ({ held, onClose }: EraseContactsDialogProps) => {
  const { t } = useTranslation();
  const [isSecond, setSecond] = useState(false);
  const { ask, isRunning, refusal } = useAsk('families.eraseContacts');
  const erase = async () => {
    const answer = await ask({ confirmed: true });
    await queryClient.invalidateQueries({ queryKey: ['families.contactsHeld'] });
    if (answer.ok) onClose(true);
  };

  return (
    <Dialog
      isOpen
      title={t('eraseContacts.question')}
      isDismissable={!isRunning}
      onClose={() => onClose(false)}
      footer={
        <>
          {isSecond ? (
            <Button look="alarm" isPending={isRunning} onPress={() => void erase()}>
              {t('eraseContacts.really')}
            </Button>
          ) : (
            <Button look="alarm" onPress={() => setSecond(true)}>
              {t('eraseContacts.erase')}
            </Button>
          )}
          <Button autoFocus isDisabled={isRunning} onPress={() => onClose(false)}>
            {t('eraseContacts.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.said}>
        <p>{t('eraseContacts.goes')}</p>
        <ul className={styles.goes}>
          {held.phones > 0 && <li>{t('eraseContacts.phones', { count: held.phones })}</li>}
          {held.photos > 0 && <li>{t('eraseContacts.photos', { count: held.photos })}</li>}
        </ul>
        <p>{t('eraseContacts.stays')}</p>
        <p>{t('eraseContacts.copies')}</p>
        {isSecond && <Notice>{t('eraseContacts.sure')}</Notice>}
        <Notice refusal={refusal} />
      </div>
    </Dialog>
  );
};
