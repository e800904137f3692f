import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { SupportDialog } from './support-dialog';

/** Leads to the reports of what went wrong: they are seen before they are copied. */
export const SupportButton = () => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('support.open')}</Button>
      {isOpen && <SupportDialog onClose={() => setOpen(false)} />}
    </>
  );
};
