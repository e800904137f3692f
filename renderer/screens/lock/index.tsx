import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exhibition } from '../../../shared/contract/exhibition';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { FrontPage } from '../front-page';
import { PRACTICE_PIN } from '../../../shared/practice';
import { Practise } from '../practice/practise';
import { TryOutButton } from '../try-out';
import styles from './lock.module.css';
import { People } from './people';
import { PinEntry } from './pin-entry';

/** Who is at the till? A name, then its PIN. */
export const Lock = ({ exhibition }: { readonly exhibition: Exhibition }) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const format = useFormat();
  const { data: people, refusal } = useCall('people.onDuty', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const person =
    people?.find(({ personId }) => personId === chosen) ?? (people?.length === 1 ? people[0] : undefined);

  return (
    <FrontPage title={localName(exhibition)}>
      <div className={styles.lock}>
        <section className={styles.names}>
          <h1>{t('lock.title')}</h1>
          <Notice refusal={refusal} />
          {people?.length === 0 && <Empty title={t('lock.nobody')} />}
          {people && <People people={people} chosen={person?.personId ?? null} onChoose={setChosen} />}
          {exhibition.practice && (
            <Notice tone="calm">{t('practice.pin', { pin: format.digits(PRACTICE_PIN) })}</Notice>
          )}
          <div className={styles.acts}>
            <TryOutButton />
            {!exhibition.practice && <Practise />}
          </div>
        </section>
        <section className={styles.pin}>
          {person ? (
            <PinEntry key={person.personId} person={person} />
          ) : (
            <p className={styles.hint}>{t('lock.chooseName')}</p>
          )}
        </section>
      </div>
    </FrontPage>
  );
};
