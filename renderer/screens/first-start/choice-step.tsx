import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { ListIcon, PlusIcon, SearchIcon } from '../../ui/icons';
import { FromCopy } from './from-copy';
import styles from './first-start.module.css';

/** Look around first, or begin one's own. */
export const ChoiceStep = ({
  onChoose,
}: {
  readonly onChoose: (step: 'sample' | 'new' | 'sheet') => void;
}) => {
  const { t } = useTranslation();
  return (
    <div className={styles.choice}>
      <h1>{t('firstStart.choiceTitle')}</h1>
      <div className={styles.cards}>
        <AriaButton className={styles.card ?? ''} onPress={() => onChoose('sheet')}>
          <span className={styles.cardIcon}>
            <ListIcon />
          </span>
          <span className={styles.cardTitle}>{t('bringSheet.title')}</span>
          <span className={styles.cardHint}>{t('bringSheet.hint')}</span>
        </AriaButton>
        <AriaButton className={styles.card ?? ''} onPress={() => onChoose('sample')}>
          <span className={styles.cardIcon}>
            <SearchIcon />
          </span>
          <span className={styles.cardTitle}>{t('firstStart.sample')}</span>
          <span className={styles.cardHint}>{t('firstStart.sampleHint')}</span>
        </AriaButton>
        <AriaButton className={styles.card ?? ''} onPress={() => onChoose('new')}>
          <span className={styles.cardIcon}>
            <PlusIcon />
          </span>
          <span className={styles.cardTitle}>{t('firstStart.new')}</span>
          <span className={styles.cardHint}>{t('firstStart.newHint')}</span>
        </AriaButton>
      </div>
      <FromCopy />
    </div>
  );
};
