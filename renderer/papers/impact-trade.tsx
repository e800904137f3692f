import { useTranslation } from 'react-i18next';
import type { Impact } from '../../shared/contract/impact';
import type { Format } from '../i18n/format';
import { Columns } from '../ui/chart/columns';
import { FiguresTable } from '../ui/chart/figures-table';
import { Ring } from '../ui/chart/ring';
import { dayLabel, hourLabel, hourRows } from '../ui/chart/time-rows';
import { ImpactBestSellers } from './impact-best-sellers';
import styles from './impact.module.css';

interface ImpactPartProps {
  readonly impact: Impact;
  readonly format: Format;
}

/** CSS pixels. */
const WIDE = 672;
const HALF = 324;
const HIGH = 168;
const RING = 128;

/** When and how it was sold, and what sold best. */
export const ImpactTrade = ({ impact, format }: ImpactPartProps) => {
  const { t } = useTranslation('translation', { lng: format.language });
  const { days, hours, methods } = impact;
  const isSold = days.length > 0;
  const [busiest] = hours.toSorted((a, b) => b.net - a.net);
  const width = days.length > 1 ? HALF : WIDE;
  return (
    <section>
      <h2 className={styles.part}>{t('impact.trade')}</h2>
      {!isSold && <p>{t('impact.nothingSold')}</p>}
      {isSold && (
        <div className={styles.beside}>
          {days.length > 1 && (
            <section className={styles.chart}>
              <h3>{t('impact.byDay')}</h3>
              <div dir="ltr">
                <Columns
                  rows={days.map(({ day, net }) => ({ key: day, label: dayLabel(day, format), value: net }))}
                  values="money"
                  width={width}
                  height={HIGH}
                  format={format}
                />
              </div>
            </section>
          )}
          <section className={styles.chart}>
            <h3>{t('impact.byHour')}</h3>
            <div dir="ltr">
              <Columns
                rows={hourRows(hours, ({ net }) => net, format)}
                values="money"
                width={width}
                height={HIGH}
                format={format}
              />
            </div>
            {busiest && (
              <p className={styles.small}>
                {t('impact.busiest', {
                  from: hourLabel(busiest.hour, format),
                  to: hourLabel((busiest.hour + 1) % 24, format),
                })}
              </p>
            )}
          </section>
        </div>
      )}
      <div className={styles.beside}>
        {methods.length > 0 && (
          <section className={styles.chart}>
            <h3>{t('impact.methods')}</h3>
            <div className={styles.ring}>
              <div dir="ltr">
                <Ring rows={methodRows(methods, (method) => t(`common.method.${method}`))} size={RING} />
              </div>
              <FiguresTable
                rows={methodRows(methods, (method) => t(`common.method.${method}`))}
                values="money"
                format={format}
                heads={{ label: t('impact.method'), value: t('impact.amount') }}
                label={t('impact.methods')}
                look="shares"
              />
            </div>
          </section>
        )}
        <SellThrough impact={impact} format={format} />
      </div>
      {impact.bestSellers.length > 0 && <ImpactBestSellers sellers={impact.bestSellers} format={format} />}
    </section>
  );
};

type Method = Impact['methods'][number]['method'];

const methodRows = (methods: Impact['methods'], nameOf: (method: Method) => string) =>
  methods.map(({ method, amount }) => ({ key: method, label: nameOf(method), value: amount }));

/** How much of what families brought went home with buyers. */
const SellThrough = ({ impact, format }: ImpactPartProps) => {
  const { t } = useTranslation('translation', { lng: format.language });
  const quantities = {
    pieces: format.many,
    grams: (value: number) => t('stall.kilograms', { weight: format.kilograms(value) }),
  } as const;
  const told = (['pieces', 'grams'] as const).flatMap((unit) => {
    const { rate, sold, brought } = impact[unit];
    return rate === null ? [] : [{ unit, rate, sold, brought }];
  });
  return (
    <section className={styles.chart}>
      <h3>{t('impact.sellThrough')}</h3>
      {told.length === 0 && <p className={styles.small}>{t('impact.notBrought')}</p>}
      {told.map(({ unit, rate, sold, brought }) => (
        <div key={unit} className={styles.through}>
          <p>
            <strong>
              <bdi dir="ltr">{format.percent(rate)}</bdi>
            </strong>{' '}
            {t(`impact.${unit}`)}
            <span className={styles.small}>
              {t('impact.soldOf', { sold: quantities[unit](sold), brought: quantities[unit](brought) })}
            </span>
          </p>
          <span className={styles.track}>
            <span style={{ inlineSize: `${rate / 100}%` }} />
          </span>
        </div>
      ))}
    </section>
  );
};
