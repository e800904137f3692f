import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { EraseContactsDialog, Unreached } from './erase-contacts-dialog';
import { Section } from './section';
import type { Erased } from './use-erase-contacts';

/** After the exhibition nobody needs to know how to reach the families. The organiser's alone. */
export const EraseContactsSettings = () => {
  const isOrganiser = useStation().person.role === 'organiser';
  return isOrganiser ? <EraseContacts /> : null;
};

const EraseContacts = () => {
  const { t } = useTranslation();
  const { data: held } = useCall('families.contactsHeld', {});
  const { data: copied } = useCall('copies.contactsHeld', {});
  const [isOpen, setOpen] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  if (!held || !copied) return null;
  const isNothing = held.phones === 0 && held.photos === 0 && copied.copies === 0;
  return (
    <Section title={t('eraseContacts.title')} hint={t('eraseContacts.hint')}>
      {erased && (
        <>
          <Notice tone="good">
            {t('eraseContacts.done')}
            {erased.erased > 0 && ` ${t('eraseContacts.doneCopies', { count: erased.erased })}`}
          </Notice>
          {erased.left > 0 && <Notice>{t('eraseContacts.left', { count: erased.left })}</Notice>}
          <Unreached copied={copied} />
        </>
      )}
      {isNothing && !erased && <p>{t('eraseContacts.none')}</p>}
      {!isNothing && <Button onPress={() => setOpen(true)}>{t('eraseContacts.open')}</Button>}
      {isOpen && (
        <EraseContactsDialog
          held={held}
          copied={copied}
          onClose={(done) => {
            setOpen(false);
            if (done !== null) setErased(done);
          }}
        />
      )}
    </Section>
  );
};
