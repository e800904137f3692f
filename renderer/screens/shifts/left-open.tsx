import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../shared/contract/shifts';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

interface LeftOpenProps {
  readonly shift: Shift;
  readonly onClose: () => void;
}

/** A drawer that was left open overnight: its day is over, and it is offered for closing before today's sales go in. */
export const LeftOpen = ({ shift, onClose }: LeftOpenProps) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const [putOff, setPutOff] = useState<string | null>(null);
  if (!shift.isOver || putOff === shift.shiftId) return null;
  const later = () => setPutOff(shift.shiftId);
  return (
    <Dialog
      isOpen
      onClose={later}
      title={t('shift.leftOpen')}
      footer={
        <>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              later();
              onClose();
            }}
          >
            {t('shift.closeLeftOpen')}
          </Button>
          <Button onPress={later}>{t('shift.goOn')}</Button>
        </>
      }
    >
      <p>
        {t('shift.leftOpenHint', {
          name: `\u2068${shift.openedBy}\u2069`,
          date: format.date(shift.openedAt),
        })}
      </p>
    </Dialog>
  );
};
