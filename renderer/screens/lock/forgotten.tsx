import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people';
import { useCall } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CodeForm } from './code-form';

/** An organiser who forgot the PIN chooses another with the code that was written down. */
export const Forgotten = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  const { data: access } = useCall('people.access', {});
  const [isOpen, setOpen] = useState(false);
  if (!access?.recoverable.includes(person.personId)) return null;
  return (
    <>
      <Button look="bare" wide onPress={() => setOpen(true)}>
        {t('people.forgotten')}
      </Button>
      {isOpen && (
        <Dialog isOpen size="small" onClose={() => setOpen(false)} title={t('people.forgotten')}>
          <CodeForm person={person} />
        </Dialog>
      )}
    </>
  );
};
