import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import type { Person } from '../../../shared/contract/people';
import styles from './lock.module.css';

interface PeopleProps {
  readonly people: readonly Person[];
  readonly chosen: string | null;
  readonly onChoose: (personId: string) => void;
}

/** Those on duty, each a face made of the first letter of the name. */
export const People = ({ people, chosen, onChoose }: PeopleProps) => {
  const { t } = useTranslation();
  return (
    <ul className={styles.people}>
      {people.map(({ personId, name, role }, index) => (
        <li key={personId}>
          <ToggleButton
            className={styles.person ?? ''}
            autoFocus={index === 0}
            isSelected={personId === chosen}
            onPress={() => onChoose(personId)}
          >
            <span className={styles.face} aria-hidden>
              {[...name.trim()][0]}
            </span>
            <span className={styles.who}>
              <span className={styles.name}>
                <bdi>{name}</bdi>
              </span>
              <span className={styles.role}>{t(`common.role.${role}`)}</span>
            </span>
          </ToggleButton>
        </li>
      ))}
    </ul>
  );
};
