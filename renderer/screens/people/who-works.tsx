import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonListed } from '../../../shared/contract/people';
import { queryClient, useAsk, useCall } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { LimitsForm } from './limits-form';
import styles from './people.module.css';
import { PersonForm } from './person-form';
import { RecoveryCode } from './recovery-code';

/** Everybody at the stall. A supervisor lifts waits; who works here, and how far each role may go, is the organiser's. */
export const WhoWorks = () => {
  const { t } = useTranslation();
  const { person: self } = useStation();
  const { data: people, refusal } = useCall('people.list', {});
  const { data: limits } = useCall('exhibition.limits', {});
  const lift = useAsk('people.liftWait');
  const [edited, setEdited] = useState<PersonListed | 'new' | null>(null);
  const isOrganiser = self.role === 'organiser';

  const liftWait = async (personId: string) => {
    const answer = await lift.ask({ personId });
    if (answer.ok) void queryClient.invalidateQueries({ queryKey: ['people.list'] });
  };

  if (!people) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{t('people.place')}</h1>
        {isOrganiser && (
          <div className={styles.acts}>
            <RecoveryCode />
            <Button look="primary" onPress={() => setEdited('new')}>
              {t('people.add')}
            </Button>
          </div>
        )}
      </header>
      <Notice refusal={lift.refusal} />
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.personId} className={styles.person} data-aside={!person.active || undefined}>
            <span className={styles.who}>
              <bdi className={styles.name}>{person.name}</bdi>
              <span className={styles.soft}>
                {t(`common.role.${person.role}`)}
                {!person.active && ` · ${t('people.aside')}`}
                {!person.hasPin && ` · ${t('people.noPin')}`}
              </span>
            </span>
            {person.waitSeconds > 0 && (
              <Button isPending={lift.isRunning} onPress={() => void liftWait(person.personId)}>
                {t('people.liftWait')}
              </Button>
            )}
            {isOrganiser && (
              <Button label={t('people.changeOf', { name: person.name })} onPress={() => setEdited(person)}>
                {t('people.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isOrganiser && limits && <LimitsForm limits={limits} />}
      {edited !== null && (
        <PersonForm person={edited === 'new' ? null : edited} onEnd={() => setEdited(null)} />
      )}
    </div>
  );
};
