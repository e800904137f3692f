import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people';
import { CodeForm } from './code-form';
import styles from './lock.module.css';

/** In a ledger that came from another computer, the recovery code is the organiser's way in. */
export const CodeEntry = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.entry}>
      <h2 className={styles.greeting}>{t('lock.pinOf', { name: person.name })}</h2>
      <p className={styles.soft}>{t('pin.claimHint')}</p>
      <CodeForm person={person} />
    </div>
  );
};
