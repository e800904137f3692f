import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { openApprovalDesk, useAwaitedApproval } from '../../approval-desk';
import { Dialog } from '../../ui/dialog';
import { ApprovalForm } from './approval-form';

/** Above every screen: when an act needs more than the person at the window may do, somebody who may is called. */
export const ApprovalSheet = () => {
  const { t } = useTranslation();
  const awaited = useAwaitedApproval();
  // Locked, nothing of it stays for the next person.
  useEffect(() => openApprovalDesk(), []);
  if (!awaited) return null;
  return (
    <Dialog isOpen onClose={awaited.dismiss} title={t(`approval.call.${awaited.needed}`)}>
      <ApprovalForm awaited={awaited} />
    </Dialog>
  );
};
