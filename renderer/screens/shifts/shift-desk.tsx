import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/shifts';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { CashMove } from './cash-move';
import { OpenDrawer } from './open-drawer';
import { XReportView } from './report-view';
import styles from './shift.module.css';

interface ShiftDeskProps {
  readonly shift: Shift;
  readonly onClose: () => void;
}

type Asked = 'in' | 'out' | 'drawer' | null;

/** The open shift: what can be done with its drawer, and its report as it stands. */
export const ShiftDesk = ({ shift, onClose }: ShiftDeskProps) => {
  const { t } = useTranslation();
  const { exhibition, till } = useStation();
  const format = useFormat(exhibition.timezone);
  const [asked, setAsked] = useState<Asked>(null);
  const end = () => setAsked(null);

  return (
    <>
      <header className={styles.header}>
        <div>
          <h1>{t('shift.title', { till: till.code })}</h1>
          <p className={styles.hint}>
            <bdi>{shift.openedBy}</bdi> · {format.date(shift.openedAt)} · {format.time(shift.openedAt)}
          </p>
        </div>
        <div className={styles.acts}>
          <Button onPress={() => setAsked('in')}>{t('shift.cashIn')}</Button>
          <Button onPress={() => setAsked('out')}>{t('shift.cashOut')}</Button>
          <Button onPress={() => setAsked('drawer')}>{t('shift.openDrawer')}</Button>
          <Button look="primary" onPress={onClose}>
            {t('shift.close')}
          </Button>
        </div>
      </header>
      <XReportView />
      {(asked === 'in' || asked === 'out') && <CashMove direction={asked} onEnd={end} />}
      {asked === 'drawer' && <OpenDrawer onEnd={end} />}
    </>
  );
};
