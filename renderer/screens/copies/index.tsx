import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import styles from './copies.module.css';
import { RestoreFrom } from './restore-from';
import { SecondPlace } from './second-place';
import { Standing } from './standing';

/** How the copies stand, for everybody; where they go and what is gone on from, for organisers. */
export const CopiesScreen = () => {
  const { t } = useTranslation();
  const { exhibition, person } = useStation();
  const { data: copies, refusal } = useCall('copies.status', {});
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('copies.title')}</h1>
        <p className={styles.soft}>{t('copies.lead')}</p>
      </header>
      {!copies && (refusal ? <Notice refusal={refusal} /> : <Spinner />)}
      {copies && <Standing copies={copies} />}
      {copies && person.role === 'organiser' && (
        <>
          <SecondPlace copies={copies} />
          <section className={styles.card} aria-labelledby="copies-list">
            <div className={styles.text}>
              <h2 id="copies-list">{t('copies.list.title')}</h2>
              <p className={styles.soft}>{t('copies.list.hint')}</p>
              <RestoreFrom
                timezone={exhibition.timezone}
                none={`${t('copies.list.empty')}. ${t('copies.list.emptyHint')}`}
              />
            </div>
          </section>
        </>
      )}
    </div>
  );
};
