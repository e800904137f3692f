import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TryPrinter } from './try-printer';
import { TryScanner } from './try-scanner';
import { TrySound } from './try-sound';
import styles from './try-out.module.css';

/** Opens the page on which the scanner, the printer and the sound are tried before the doors open. */
export const TryOutButton = () => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('tryOut.open')}</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('tryOut.title')} size="large">
        <div className={styles.page}>
          <TryScanner />
          <TryPrinter />
          <TrySound />
        </div>
      </Dialog>
    </>
  );
};
