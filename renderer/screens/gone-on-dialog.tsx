import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tillCode } from '../../shared/domain/amounts';
import { tellGoneOn, useGoneOn, type GoneOn } from '../gone-on';
import { useSettings } from '../settings';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ForwardIcon } from '../ui/icons';
import styles from './copies/copies.module.css';

/** Above whatever screen comes then: what the tills are called now, and where the file of before lies. */
export const GoneOnDialog = () => {
  const goneOn = useGoneOn();
  return goneOn && <Told goneOn={goneOn} />;
};

const Told = ({ goneOn }: { readonly goneOn: GoneOn }) => {
  const { t } = useTranslation();
  const { from, tills, kept } = goneOn;
  const { settings, change } = useSettings();
  const next = tills.find(({ before }) => before === settings.till)?.code;
  // This page still knows its till by the name of before, and would write that name down again.
  useEffect(() => {
    if (next !== undefined) change({ till: tillCode(next) });
  }, [next, change]);

  const close = () => tellGoneOn(null);
  return (
    <Dialog
      isOpen
      size="small"
      title={t(`copies.goesOn.${from}`)}
      onClose={close}
      footer={
        <Button look="primary" autoFocus onPress={close}>
          {t('copies.goesOn.begin')}
        </Button>
      }
    >
      <div className={styles.said}>
        {tills.length > 0 && (
          <>
            <p>{t('copies.goesOn.tills')}</p>
            <ul className={styles.tills}>
              {tills.map(({ before, code }) => (
                <li key={before}>
                  <bdi>{before}</bdi>
                  <ForwardIcon />
                  <bdi className={styles.strong}>{code}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
        {kept !== null && <p>{t('copies.goesOn.kept', { name: `\u2068${kept}\u2069` })}</p>}
        {from !== 'anew' && <p>{t('copies.goesOn.next')}</p>}
      </div>
    </Dialog>
  );
};
