import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import type { Person } from '../../../shared/contract/people';
import type { Exhibition } from '../../../shared/contract/exhibition';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { openEarnings } from '../../earnings-door';
import { Button } from '../../ui/button';
import { EarningsIcon } from '../../ui/icons';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { FrontPage } from '../front-page';
import { PRACTICE_PIN } from '../../../shared/practice';
import { Practise } from '../practice/practise';
import { TryOutButton } from '../try-out';
import styles from './lock.module.css';
import { People } from './people';
import { ClaimEntry } from './claim-entry';
import { CodeEntry } from './code-entry';
import { PinEntry } from './pin-entry';

/** Who is at the till? A name, then its PIN. */
export const Lock = ({ exhibition }: { readonly exhibition: Exhibition }) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const format = useFormat();
  const { data: people, refusal } = useCall('people.onDuty', {});
  const { data: access } = useCall('people.access', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const person =
    people?.find(({ personId }) => personId === chosen) ?? (people?.length === 1 ? people[0] : undefined);

  return (
    <FrontPage title={localName(exhibition)}>
      <div className={styles.lock}>
        <section className={styles.names}>
          <h1>{t('lock.title')}</h1>
          <Notice refusal={refusal} />
          {access?.withoutPins && (
            <Notice tone="calm">{access.claimable ? t('pin.claimable') : t('pin.withCode')}</Notice>
          )}
          {people?.length === 0 && <Empty title={t('lock.nobody')} />}
          {people && <People people={people} chosen={person?.personId ?? null} onChoose={setChosen} />}
          {exhibition.practice && (
            <Notice tone="calm">{t('practice.pin', { pin: format.digits(PRACTICE_PIN) })}</Notice>
          )}
          <div className={styles.acts}>
            <Button onPress={openEarnings}>
              <EarningsIcon />
              {t('earnings.title')}
            </Button>
            <TryOutButton />
            {!exhibition.practice && <Practise />}
          </div>
        </section>
        <section className={styles.pin}>
          {person ? (
            <Entry key={person.personId} person={person} access={access} />
          ) : (
            <p className={styles.hint}>{t('lock.chooseName')}</p>
          )}
        </section>
      </div>
    </FrontPage>
  );
};

interface EntryProps {
  readonly person: Person;
  readonly access: Output<'people.access'> | undefined;
}

/** Where this computer knows nobody's PIN there is none to ask for: an organiser chooses one first. */
const Entry = ({ person, access }: EntryProps) => {
  const { t } = useTranslation();
  if (!access?.withoutPins) return <PinEntry person={person} />;
  if (access.claimable && person.role === 'organiser') return <ClaimEntry person={person} />;
  if (access.recoverable.includes(person.personId)) return <CodeEntry person={person} />;
  return <p className={styles.hint}>{t('pin.organiserFirst')}</p>;
};
