import { useTranslation } from 'react-i18next';
import type { ClosingLook } from '../../../shared/contract/closing';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { useGo } from '../shell/go';
import styles from './closing.module.css';
import { Point } from './point';

/** Drawers that are open must be counted first: no figure stands still before. */
export const ShiftsPoint = ({ shifts }: Pick<ClosingLook, 'shifts'>) => {
  const { t } = useTranslation();
  const { exhibition, till } = useStation();
  const format = useFormat(exhibition.timezone);
  const go = useGo();
  const isHere = shifts.some((shift) => shift.till === till.code);
  const others = shifts.filter((shift) => shift.till !== till.code && !shift.isReplaced);
  if (shifts.length === 0) {
    return (
      <Point title={t('closing.points.shifts')} state="fine">
        <p>{t('closing.shiftsFine')}</p>
      </Point>
    );
  }
  return (
    <Point
      title={t('closing.points.shifts')}
      state="first"
      actions={
        <>
          {(isHere || others.length < shifts.length) && (
            <Button look="primary" onPress={() => go('shift')}>
              {t('closing.goShift')}
            </Button>
          )}
          {others.length > 0 && <Button onPress={() => go('settings')}>{t('closing.goSettings')}</Button>}
        </>
      }
    >
      <p>{t('closing.shiftsOpen')}</p>
      <ul className={styles.list}>
        {shifts.map((shift) => (
          <li key={shift.till}>
            <bdi className={styles.code}>{format.digits(shift.till)}</bdi>
            <bdi>{shift.openedBy}</bdi>
            <span>
              {format.date(shift.openedAt)} · {format.time(shift.openedAt)}
            </span>
            <span>{t('shell.salesCount', { count: shift.sales })}</span>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          {t('closing.otherTills', {
            tills: others
              .map((shift) => `\u2068${format.digits(shift.till)}\u2069`)
              .join(t('common.listComma')),
          })}
        </p>
      )}
    </Point>
  );
};
