import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import styles from './closing.module.css';
import { stopClosing, type ClosingWork } from './closing-work';

type Writing = Extract<ClosingWork, { is: 'writing' }>;

/** Which file is being written, of how many; and how to stop. */
export const ClosingProgress = ({ work }: { readonly work: Writing }) => {
  const { t } = useTranslation();
  const { file, done, total, isStopping } = work;
  const at = Math.min(total, Math.floor(done) + 1);
  return (
    <div className={styles.progress}>
      <p>
        {isStopping ? t('closing.stopping') : t('closing.writing', { at, total })}{' '}
        <bdi dir="ltr" className={styles.file}>
          {file}
        </bdi>
      </p>
      <Progress label={t('closing.writing', { at, total })} done={done} total={total} />
      <Button isPending={isStopping} onPress={stopClosing}>
        {t('closing.stop')}
      </Button>
    </div>
  );
};
