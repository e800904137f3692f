import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { AskTwice } from '../../ui/ask-twice';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import styles from './settings.module.css';
import { useEraseContacts, type Erased } from './use-erase-contacts';

interface EraseContactsDialogProps {
  readonly held: Output<'families.contactsHeld'>;
  readonly copied: Output<'copies.contactsHeld'>;
  /** `erased` null: it was left as it is. */
  readonly onClose: (erased: Erased | null) => void;
}

/** Says what goes, what stays and what cannot be reached; asks twice, since nobody can bring it back. */
export const EraseContactsDialog = ({ held, copied, onClose }: EraseContactsDialogProps) => {
  const { t } = useTranslation();
  const [isSecond, setSecond] = useState(false);
  const { erase, isRunning, step, refusal } = useEraseContacts();
  const goOn = async () => {
    const erased = await erase();
    if (erased !== null) onClose(erased);
  };

  return (
    <Dialog
      isOpen
      title={t('eraseContacts.question')}
      isDismissable={!isRunning}
      onClose={() => onClose(null)}
      footer={
        <AskTwice
          first={t('eraseContacts.erase')}
          second={t('eraseContacts.really')}
          sure={t('eraseContacts.sure')}
          cancel={t('eraseContacts.keep')}
          isSecond={isSecond}
          isRunning={isRunning}
          onFirst={() => setSecond(true)}
          onDo={() => void goOn()}
          onCancel={() => onClose(null)}
        />
      }
    >
      <div className={styles.said}>
        <p>{t('eraseContacts.goes')}</p>
        <ul className={styles.goes}>
          {held.phones > 0 && <li>{t('eraseContacts.phones', { count: held.phones })}</li>}
          {held.photos > 0 && <li>{t('eraseContacts.photos', { count: held.photos })}</li>}
          {copied.copies > 0 && <li>{t('eraseContacts.copies', { count: copied.copies })}</li>}
        </ul>
        <p>{t('eraseContacts.stays')}</p>
        <Unreached copied={copied} />
        {isRunning && (
          <div role="status">
            <p>{t('eraseContacts.running')}</p>
            {step && <Progress label={t('eraseContacts.running')} done={step.done} total={step.total} />}
          </div>
        )}
        <Notice refusal={refusal} />
      </div>
    </Dialog>
  );
};

/** Where phones and photos stay, since nothing here can take them out. */
export const Unreached = ({
  copied: { secondGone, kept },
}: {
  readonly copied: Output<'copies.contactsHeld'>;
}) => {
  const { t } = useTranslation();
  return (
    <>
      {secondGone !== null && (
        <Notice>{t('eraseContacts.secondGone', { name: `\u2068${secondGone}\u2069` })}</Notice>
      )}
      {kept.length > 0 && (
        <p>
          {t('eraseContacts.kept')} <bdi dir="ltr">{kept.join(' · ')}</bdi>
        </p>
      )}
    </>
  );
};
