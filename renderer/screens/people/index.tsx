import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/segmented';
import { AuditScreen } from '../audit';
import { useLeaveGuard } from '../leave-guard';
import styles from './people.module.css';
import { WhoWorks } from './who-works';

type Part = 'people' | 'audit';

/** Who works here, and what each of them did. */
export const PeopleScreen = () => {
  const { t } = useTranslation();
  const guard = useLeaveGuard();
  const [part, setPart] = useState<Part>('people');
  return (
    <>
      <div className={styles.parts}>
        <Segmented
          label={t('audit.parts')}
          labelHidden
          value={part}
          onChange={(chosen) => guard.leave(() => setPart(chosen))}
          options={[
            { value: 'people', label: t('audit.peopleTab') },
            { value: 'audit', label: t('audit.tab') },
          ]}
        />
      </div>
      {part === 'people' ? <WhoWorks /> : <AuditScreen />}
      {guard.question}
    </>
  );
};
