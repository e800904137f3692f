import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { ExportButton } from '../reports/export-button';
import styles from './shift.module.css';

/** The shifts that were closed here, newest first; each opens its Z report. */
export const ClosedShifts = ({ onShow }: { readonly onShow: (shiftId: string) => void }) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const { data: shifts = [], refusal } = useCall('shifts.closed', {});
  if (shifts.length === 0) return <Notice refusal={refusal} />;
  return (
    <section className={styles.closed} aria-label={t('shift.before')}>
      <div className={styles.heading}>
        <h2>{t('shift.before')}</h2>
        <ExportButton report="shifts" />
      </div>
      <ul>
        {shifts.map((shift) => (
          <li key={shift.shiftId}>
            <button type="button" className={styles.shift} onClick={() => onShow(shift.shiftId)}>
              <span className={styles.when}>
                <bdi>{shift.till}</bdi> · {format.date(shift.closedAt)} · {format.time(shift.openedAt)}–
                {format.time(shift.closedAt)}
              </span>
              <bdi className={styles.hint}>{shift.closedBy}</bdi>
              <Money amount={shift.counted} />
              <span className={styles.variance} data-short={shift.variance < 0 || undefined}>
                {shift.variance === 0 ? (
                  t('report.exact')
                ) : (
                  <>
                    {shift.variance > 0 ? t('report.over') : t('report.short')}{' '}
                    <Money amount={Math.abs(shift.variance)} bare />
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
