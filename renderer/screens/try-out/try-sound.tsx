import { useTranslation } from 'react-i18next';
import { play } from '../../scan/sounds';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import styles from './try-out.module.css';

/** The two sounds of the till, to be heard over the hall. */
export const TrySound = () => {
  const { t } = useTranslation();
  const { sounds } = useSettings().settings;
  return (
    <section className={styles.part}>
      <h3>{t('tryOut.sound')}</h3>
      <p>{t('tryOut.soundHint')}</p>
      <div className={styles.buttons}>
        <Button onPress={() => play('added')}>{t('tryOut.added')}</Button>
        <Button onPress={() => play('unknown')}>{t('tryOut.unknown')}</Button>
      </div>
      {!sounds && <p className={styles.hint}>{t('tryOut.soundsOff')}</p>}
    </section>
  );
};
