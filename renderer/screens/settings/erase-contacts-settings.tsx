import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { EraseContactsDialog } from './erase-contacts-dialog';
import { Section } from './section';

/** After the exhibition nobody needs to know how to reach the families. The organiser's alone. */
export const EraseContactsSettings = () => {
  const isOrganiser = useStation().person.role === 'organiser';
  return isOrganiser ? <EraseContacts /> : null;
};

const EraseContacts = () => {
  const { t } = useTranslation();
  const { data: held } = useCall('families.contactsHeld', {});
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const isNothing = held?.phones === 0 && held.photos === 0;
  return (
    <Section title={t('eraseContacts.title')} hint={t('eraseContacts.hint')}>
      {isDone && <Notice tone="good">{t('eraseContacts.done')}</Notice>}
      {isNothing && !isDone && <p>{t('eraseContacts.none')}</p>}
      {held && !isNothing && <Button onPress={() => setOpen(true)}>{t('eraseContacts.open')}</Button>}
      {held && isOpen && (
        <EraseContactsDialog
          held={held}
          onClose={(isErased) => {
            setOpen(false);
            setDone(isErased);
          }}
        />
      )}
    </Section>
  );
};
