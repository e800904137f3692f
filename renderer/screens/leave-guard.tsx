import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { hasUnsaved } from '../unsaved';

interface LeaveGuard {
  /** Goes, or asks first where something typed would be lost. */
  readonly leave: (go: () => void) => void;
  readonly question: ReactNode;
}

/** Asks before what was typed and not saved is thrown away: on the whole screen, unless a part says it of itself. */
export const useLeaveGuard = (isDirty: () => boolean = hasUnsaved): LeaveGuard => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<{ readonly go: () => void } | null>(null);
  const stay = () => setWanted(null);
  return {
    leave: (go) => (isDirty() ? setWanted({ go }) : go()),
    question: (
      <Dialog
        isOpen={wanted !== null}
        onClose={stay}
        size="small"
        title={t('stall.leave.title')}
        footer={
          <>
            <Button look="primary" autoFocus onPress={stay}>
              {t('stall.leave.stay')}
            </Button>
            <Button
              onPress={() => {
                stay();
                wanted?.go();
              }}
            >
              {t('stall.leave.discard')}
            </Button>
          </>
        }
      >
        <p>{t('stall.leave.text')}</p>
      </Dialog>
    ),
  };
};
