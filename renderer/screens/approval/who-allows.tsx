import { useTranslation } from 'react-i18next';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Person } from '../../../shared/contract/people';
import styles from './approval.module.css';

interface WhoAllowsProps {
  readonly people: readonly Person[];
  readonly chosen: string | null;
  readonly onChoose: (personId: string) => void;
}

/** Those who may allow it, by name. */
export const WhoAllows = ({ people, chosen, onChoose }: WhoAllowsProps) => {
  const { t } = useTranslation();
  return (
    <RadioGroup className={styles.people ?? ''} value={chosen} onChange={onChoose}>
      <Label className={styles.label ?? ''}>{t('approval.who')}</Label>
      {people.map(({ personId, name, role }) => (
        <Radio key={personId} value={personId} className={styles.person ?? ''}>
          <bdi>{name}</bdi>
          <span className={styles.role}>{t(`common.role.${role}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
};
