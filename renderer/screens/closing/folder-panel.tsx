import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcceptablePoint, OpenPoint } from '../../../shared/domain/closing';
import type { Language } from '../../i18n/format';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import styles from './closing.module.css';
import { beginClosing, isClosingAtWork, useClosingWork } from './closing-work';
import { ClosingProgress } from './closing-progress';
import { Written } from './written';

interface FolderPanelProps {
  readonly seen: string;
  readonly accepted: readonly AcceptablePoint[];
  /** What is to be done before; null: nothing. */
  readonly first: OpenPoint | 'ledger' | null;
}

/** Where the folder is written: what will be in it, in which language, how far it has come, and where it is. */
export const FolderPanel = ({ seen, accepted, first }: FolderPanelProps) => {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const [language, setLanguage] = useState<Language>(settings.language);
  const work = useClosingWork();
  const isAtWork = isClosingAtWork(work);
  const panel = useRef<HTMLElement>(null);
  const { is } = work;
  const before = useRef(is);
  // What comes of it stands below what was touched.
  useEffect(() => {
    if (is !== before.current && is !== 'none') panel.current?.scrollIntoView({ block: 'end' });
    before.current = is;
  }, [is]);
  return (
    <section ref={panel} className={styles.folder} aria-labelledby="closing-folder">
      <h2 id="closing-folder">{t('closing.folder')}</h2>
      <p className={styles.soft}>{t('closing.folderHint')}</p>
      {!isAtWork && (
        <div className={styles.choose}>
          <Segmented
            label={t('closing.language')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'ar', label: 'العربية', lang: 'ar' },
              { value: 'en', label: 'English', lang: 'en' },
            ]}
          />
          <Button
            look="primary"
            size="large"
            isDisabled={first !== null}
            onPress={() => void beginClosing({ seen, accepted: [...accepted], language })}
          >
            {t('closing.write')}
          </Button>
        </div>
      )}
      {first !== null && !isAtWork && (
        <p className={styles.soft}>{t('closing.notYet', { point: `«${t(`closing.points.${first}`)}»` })}</p>
      )}
      {work.is === 'asking' && <p role="status">{t('closing.asking')}</p>}
      {work.is === 'writing' && <ClosingProgress work={work} />}
      {work.is === 'refused' && work.refusal.code === 'STOPPED' && (
        <Notice tone="calm">{t('closing.stopped')}</Notice>
      )}
      {work.is === 'refused' && work.refusal.code !== 'STOPPED' && <Notice refusal={work.refusal} />}
      {work.is === 'written' && <Written written={work.written} />}
    </section>
  );
};
