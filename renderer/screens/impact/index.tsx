import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useCall } from '../../api';
import { useSettings, type Language } from '../../settings';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PaperLanguage } from '../../ui/paper-language';
import { Spinner } from '../../ui/spinner';
import styles from './impact.module.css';

/** Read when it is first looked at: what draws charts would hold up the till's own start. */
const Paper = lazy(async () => ({ default: (await import('../../papers/impact')).Impact }));

/** The page that a directorate files, as it will stand on paper. */
export const ImpactScreen = () => {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const { exhibition } = useStation();
  const { data: impact, refusal, refetch } = useCall('impact.report', {});
  const print = useAsk('impact.print');
  const save = useAsk('impact.savePdf');
  const [language, setLanguage] = useState<Language>(settings.language);
  const [said, setSaid] = useState<{ readonly path: string } | 'sent' | null>(null);
  const clear = () => {
    setSaid(null);
    print.clearRefusal();
    save.clearRefusal();
  };
  const toPaper = async () => {
    clear();
    const answer = await print.ask({ language });
    if (answer.ok && answer.value.printed) setSaid('sent');
  };
  const toFile = async () => {
    clear();
    const answer = await save.ask({ language });
    if (answer.ok && answer.value) setSaid(answer.value);
  };

  if (!impact && !refusal) return <Spinner />;
  if (!impact) {
    return (
      <div className={styles.impact}>
        <Notice refusal={refusal} action={<Button onPress={refetch}>{t('common.tryAgain')}</Button>} />
      </div>
    );
  }
  return (
    <div className={styles.impact}>
      <div className={styles.bar}>
        <PaperLanguage label={t('impact.language')} value={language} onChange={setLanguage} />
        <Button look="primary" isPending={save.isRunning} onPress={() => void toFile()}>
          {t('report.savePdf')}
        </Button>
        <Button isPending={print.isRunning} onPress={() => void toPaper()}>
          {t('impact.print')}
        </Button>
      </div>
      <Notice refusal={refusal ?? print.refusal ?? save.refusal} />
      {said === 'sent' && <Notice tone="good">{t('report.sent')}</Notice>}
      {said !== null && said !== 'sent' && (
        <Notice tone="good">
          {t('report.saved')} <bdi dir="ltr">{said.path}</bdi>
        </Notice>
      )}
      <Suspense fallback={<Spinner />}>
        <div className={styles.pages} role="region" aria-label={t('impact.title')}>
          <Paper
            impact={impact}
            language={language}
            digits={settings.digits}
            isPractice={exhibition.practice}
          />
        </div>
      </Suspense>
    </div>
  );
};
