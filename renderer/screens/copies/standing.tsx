import { useTranslation } from 'react-i18next';
import type { CopyStatus } from '../../../shared/contract/copies';
import { copiesStand, type CopiesStand } from '../../../shared/domain/copies/due';
import { useAsk } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useRefusalText } from '../../i18n/use-refusal-text';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './copies.module.css';
import { useAgeText } from './use-age-text';
import { useNow } from '../../use-now';

/** How the copies stand, what to do about it, when the next one is made; and a touch that makes it now. */
export const Standing = ({ copies }: { readonly copies: CopyStatus }) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const { ask, isRunning, refusal } = useAsk('copies.now');
  const stand = copiesStand(copies, useNow());
  const { asOf, unsavedSince, nextAt } = copies;
  const isCopying = isRunning || copies.isCopying;

  return (
    <section className={styles.card} aria-labelledby="copies-stand">
      <div className={styles.text}>
        <h2 id="copies-stand">{t('copies.stand.title')}</h2>
        <Sentence stand={stand} copies={copies} />
        {asOf !== null && unsavedSince !== null && (
          <p>{t('copies.stand.asOf', { time: format.time(asOf), date: format.date(asOf) })}</p>
        )}
        <p className={styles.soft}>
          {nextAt === null ? t('copies.stand.idle') : t('copies.stand.next', { time: format.time(nextAt) })}
        </p>
        {refusal !== null && refusal.code !== copies.problem && <Notice refusal={refusal} />}
      </div>
      <div className={styles.acts}>
        <Button look="primary" isPending={isCopying} onPress={() => void ask({})}>
          {isCopying ? t('copies.copying') : t('copies.now')}
        </Button>
      </div>
    </section>
  );
};

/** The worst of it in one line, with what to do. */
const Sentence = ({ stand, copies }: { readonly stand: CopiesStand; readonly copies: CopyStatus }) => {
  const { t } = useTranslation();
  const ageText = useAgeText();
  const refusalText = useRefusalText();
  const { problem, second } = copies;
  switch (stand.is) {
    case 'failed':
      return (
        <Notice>
          <strong>{t('copies.stand.failed')}</strong>{' '}
          {problem !== null && refusalText({ code: problem, details: {} })}
        </Notice>
      );
    case 'bad':
      return (
        <Notice>
          <strong>{t('copies.stand.bad')}</strong> {t('copies.stand.badHint')}
        </Notice>
      );
    case 'old':
      return (
        <Notice>
          <strong>
            {t('copies.stand.old')} · {ageText(stand.minutes)}
          </strong>{' '}
          {t('copies.stand.oldHint')}
        </Notice>
      );
    case 'secondGone':
      return (
        <Notice>
          <strong>{t('copies.stand.secondGone')}</strong>{' '}
          {t('copies.stand.secondGoneHint', { name: `\u2068${second?.name ?? ''}\u2069` })}
        </Notice>
      );
    case 'secondFailed':
      return (
        <Notice>
          <strong>{t('copies.stand.secondFailed')}</strong>{' '}
          {refusalText({ code: second?.problem ?? 'COPY_FAILED', details: {} })}
        </Notice>
      );
    case 'none':
      return <p className={styles.strong}>{t('copies.stand.none')}</p>;
    case 'fresh':
      return (
        <Notice tone="good">
          <strong>{copies.unsavedSince === null ? t('copies.stand.all') : ageText(stand.minutes)}</strong>
        </Notice>
      );
  }
};
