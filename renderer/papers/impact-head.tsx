import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Impact } from '../../shared/contract/impact';
import { formatDay } from '../../shared/domain/date-format';
import type { Format } from '../i18n/format';
import styles from './impact.module.css';

interface ImpactPartProps {
  readonly impact: Impact;
  readonly format: Format;
}

/** Which exhibition, and what a reader with ten seconds takes away. */
export const ImpactHead = ({ impact, format, name }: ImpactPartProps & { readonly name: string }) => {
  const { t } = useTranslation('translation', { lng: format.language });
  const { exhibition, families, buyers, earned, medianEarned, net, averageBasket } = impact;
  const venue =
    format.language === 'en' && exhibition.venueEn !== '' ? exhibition.venueEn : exhibition.venueAr;
  const dates = datesOf(impact, format);
  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.exhibition}>{name}</p>
          <p>{[venue, dates].filter((text) => text !== '').join(' · ')}</p>
        </div>
        <div className={styles.made}>
          <p>{t('impact.made', { date: format.date(impact.madeAt) })}</p>
          {exhibition.sample && <p className={styles.stamp}>{t('impact.sample')}</p>}
        </div>
      </header>
      <div className={styles.title}>
        <h1>{t('impact.title')}</h1>
        <p>{t('impact.subtitle')}</p>
      </div>
      <p className={styles.lead}>
        {t('impact.tookPart', { count: families })}{' '}
        {buyers > 0 && t('impact.bought', { count: buyers, earned: isolate(format.moneyText(earned)) })}
      </p>
      <dl className={styles.figures}>
        <Figure label={t('impact.figure.earned')} note={t('impact.figure.earnedNote')} isMain>
          {format.moneyText(earned)}
        </Figure>
        <Figure
          label={t('impact.figure.median')}
          note={medianEarned === null ? t('impact.figure.medianHidden') : t('impact.figure.medianNote')}
          isMain
        >
          {medianEarned === null ? '—' : format.moneyText(medianEarned)}
        </Figure>
        <Figure label={t('impact.figure.families')}>{format.number(families)}</Figure>
        <Figure label={t('impact.figure.buyers')}>{format.many(buyers)}</Figure>
        <Figure label={t('impact.figure.net')}>{format.moneyText(net)}</Figure>
        <Figure label={t('impact.figure.basket')}>
          {averageBasket === null ? '—' : format.moneyText(averageBasket)}
        </Figure>
      </dl>
    </>
  );
};

interface FigureProps {
  readonly label: string;
  readonly note?: string;
  readonly isMain?: boolean;
  readonly children: ReactNode;
}

const Figure = ({ label, note, isMain = false, children }: FigureProps) => (
  <div data-main={isMain || undefined}>
    <dt>{label}</dt>
    <dd className={styles.figure}>
      <bdi>{children}</bdi>
    </dd>
    {note !== undefined && <dd className={styles.note}>{note}</dd>}
  </div>
);

/** When it was, as announced, or else from the first day of trade to the last. */
function datesOf({ exhibition, days }: Impact, { language, digits }: Format): string {
  const from = exhibition.startsOn ?? days[0]?.day;
  const to = exhibition.endsOn ?? days.at(-1)?.day ?? from;
  if (from === undefined || to === undefined) return '';
  const written = (day: string): string => digits(formatDay(day, { language }));
  return from === to ? written(from) : `${written(from)} – ${written(to)}`;
}

/** Keeps an amount's own direction inside a sentence that is plain text. */
const isolate = (text: string): string => `\u2068${text}\u2069`;
