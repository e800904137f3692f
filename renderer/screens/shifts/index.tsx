import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleAtLeast } from '../../../shared/roles';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { CloseShift } from './close-shift';
import { ClosedShift } from './closed-shift';
import { ClosedShifts } from './closed-shifts';
import { ShiftDesk } from './shift-desk';
import styles from './shift.module.css';

interface ShiftScreenProps {
  /** The person came here to close, not to look. */
  readonly isClosing: boolean;
  readonly onClosing: (isClosing: boolean) => void;
  readonly onOpen: () => void;
}

/** The drawer: what went through it, cash in and out, its closing, and the shifts before. */
export const ShiftScreen = ({ isClosing, onClosing, onOpen }: ShiftScreenProps) => {
  const { t } = useTranslation();
  const { till, person } = useStation();
  const { data: shift, refusal, isPending } = useCall('shifts.current', { till: till.code });
  const [shown, setShown] = useState<string | null>(null);
  const seesClosed = roleAtLeast(person.role, 'supervisor');

  if (shown !== null) return <ClosedShift shiftId={shown} onBack={() => setShown(null)} />;
  if (isPending) return <Spinner />;
  if (shift === undefined) return <Notice refusal={refusal} />;
  if (shift && isClosing) {
    return (
      <CloseShift
        onBack={() => onClosing(false)}
        onClosed={(shiftId) => {
          setShown(shiftId);
          onClosing(false);
        }}
      />
    );
  }
  return (
    <div className={styles.page}>
      {shift ? (
        <ShiftDesk shift={shift} onClose={() => onClosing(true)} />
      ) : (
        <Empty
          title={t('shift.none')}
          action={
            <Button look="primary" onPress={onOpen}>
              {t('openShift.title')}
            </Button>
          }
        >
          {t('shift.noneHint')}
        </Empty>
      )}
      {seesClosed && <ClosedShifts onShow={setShown} />}
    </div>
  );
};
