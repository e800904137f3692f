import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/desktop';
import { createFormat, type Digits, type Language } from '../i18n/format';
import styles from './family-slips.module.css';
import { PracticeMark } from './practice-mark';

type Slip = Extract<Paper, { paper: 'earningsSlip' }>;

interface EarningsSlipProps {
  readonly earnings: Slip['earnings'];
  readonly exhibition: Slip['exhibition'];
  readonly language: Language;
  readonly digits: Digits;
  readonly width: Paper['width'];
}

/** A family's figures of a day, or of all, on a strip of the roll. */
export const EarningsSlip = ({ earnings, exhibition, language, digits, width }: EarningsSlipProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const format = createFormat(language, digits, exhibition.timezone);
  const named = ({ nameAr, nameEn }: { nameAr: string; nameEn: string }): string =>
    language === 'en' && nameEn !== '' ? nameEn : nameAr;
  const { family, day, at, sold, commission, direct, paidOut, paidIn, owed, products } = earnings;
  // A business day is a date, whatever the time zone.
  const dayText =
    day === null
      ? t('earnings.periods.all')
      : createFormat(language, digits, 'UTC').date(Date.parse(`${day}T12:00:00Z`));
  const figures = [
    ['sold', sold],
    ['commission', commission],
    ['direct', direct],
    ['paidOut', paidOut],
    ...(paidIn === 0 ? [] : [['paidIn', paidIn] as const]),
  ] as const;
  const isSold = products.filter(({ qty }) => qty !== 0);
  return (
    <article className={styles.slip} data-width={width}>
      {exhibition.practice && <PracticeMark language={language} />}
      <header className={styles.header}>
        <p>{named(exhibition)}</p>
        <h1>{t('statement.slipTitle')}</h1>
        <p className={styles.name}>
          <bdi>{named(family)}</bdi> · <bdi>{family.code}</bdi>
        </p>
        <p>{dayText}</p>
      </header>
      <dl className={styles.rows}>
        {figures.map(([name, amount]) => (
          <div key={name}>
            <dt>{t(`earnings.figure.${name}`)}</dt>
            <dd>
              <bdi dir="ltr">{format.money(amount)}</bdi>
            </dd>
          </div>
        ))}
        <div data-owed>
          <dt>{owed < 0 ? t('earnings.owes') : t('earnings.owed')}</dt>
          <dd>
            <bdi>{format.moneyText(Math.abs(owed))}</bdi>
          </dd>
        </div>
      </dl>
      {isSold.length > 0 && (
        <>
          <h2>{t('statement.best')}</h2>
          <dl className={styles.rows}>
            {isSold.map((one) => (
              <div key={one.product}>
                <dt>
                  {named(one)} ×{' '}
                  <bdi>
                    {one.unit === 'gram'
                      ? t('stall.kilograms', { weight: format.kilograms(one.qty) })
                      : format.number(one.qty)}
                  </bdi>
                </dt>
                <dd>
                  <bdi dir="ltr">{format.money(one.credit)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <footer className={styles.footer}>
        {format.date(at)} · <bdi>{format.time(at)}</bdi>
      </footer>
    </article>
  );
};
