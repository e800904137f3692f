import { useTranslation } from 'react-i18next';
import type { Handover as HandoverData } from '../../shared/contract/stall-papers';
import { createFormat, type Digits, type Language } from '../i18n/format';
import { PracticeMark } from './practice-mark';
import styles from './handover.module.css';

interface HandoverProps {
  readonly handover: HandoverData;
  readonly language: Language;
  readonly digits: Digits;
  readonly isPractice: boolean;
}

const figures = ['brought', 'sold', 'returned', 'lost', 'onHand'] as const;

type Row = HandoverData['rows'][number];

/** Goods whose price is typed at the till are not counted, unless the family said how many it brought. */
const isKept = ({ unit, brought }: Row): boolean => unit !== 'open' || brought > 0;

/** What a family and the stall sign when goods come and when they go back. */
export const Handover = ({ handover, language, digits, isPractice }: HandoverProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const { exhibition, family, at, timezone, rows } = handover;
  const format = createFormat(language, digits, timezone);
  const quantity = (value: number, unit: string): string =>
    unit === 'gram' ? t('stall.kilograms', { weight: format.kilograms(value) }) : format.number(value);
  return (
    <article className={styles.sheet}>
      {isPractice && <PracticeMark language={language} />}
      <header>
        <p>{exhibition}</p>
        <h1>{t('stall.handover.title')}</h1>
        <p>
          <bdi>{family.code}</bdi> · <bdi>{family.name}</bdi> · {format.date(at)} <bdi>{format.time(at)}</bdi>
        </p>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('stall.fields.code')}</th>
            <th>{t('stall.fields.name')}</th>
            {figures.map((figure) => (
              <th key={figure}>{t(`stall.figures.${figure}`)}</th>
            ))}
            <th>{t('stall.handover.counted')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td>
                <bdi>{row.code}</bdi>
              </td>
              <td>{row.name}</td>
              {figures.map((figure) => (
                <td key={figure}>
                  <bdi>{isKept(row) || figure === 'sold' ? quantity(row[figure], row.unit) : '—'}</bdi>
                </td>
              ))}
              <td>&nbsp;</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.signatures}>
        <p>{t('stall.handover.family')}</p>
        <p>{t('stall.handover.stall')}</p>
      </footer>
    </article>
  );
};
