import { Activity, useState } from 'react';
import { roleAtLeast } from '../../../shared/roles';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { ApprovalSheet } from '../approval';
import { beginsWithSheets } from '../beginning';
import { CopiesScreen } from '../copies';
import { Figures } from '../figures';
import { useLeaveGuard } from '../leave-guard';
import { Payouts } from '../payouts';
import { PeopleScreen } from '../people';
import { Sales } from '../sales';
import { SettingsScreen } from '../settings';
import { ShiftScreen } from '../shifts';
import { LeftOpen } from '../shifts/left-open';
import { OpenShift } from '../shifts/open-shift';
import { Stall } from '../stall';
import { TillScreen } from '../till';
import { GoContext } from './go';
import { Navigation, type Place } from './navigation';
import styles from './shell.module.css';
import { StatusLine } from './status-line';
import { useLock, useLockByItself } from './use-lock';

const forSupervisors: ReadonlySet<Place> = new Set(['figures', 'people', 'payouts']);

/** The signed-in window: a few places above, the state of the till below, the screen between. */
export const Shell = () => {
  const { till, person } = useStation();
  const { data: shift, refusal, isPending } = useCall('shifts.current', { till: till.code });
  const [wanted, setPlace] = useState<Place>(() => (beginsWithSheets() ? 'stall' : 'till'));
  // Whoever comes after the lock may do less.
  const place = forSupervisors.has(wanted) && !roleAtLeast(person.role, 'supervisor') ? 'till' : wanted;
  const lock = useLock();
  useLockByItself(lock);
  const guard = useLeaveGuard();
  const [isClosing, setClosing] = useState(false);
  const go = (to: Place) => {
    setClosing(false);
    setPlace(to);
  };
  const goAsking = (to: Place) => guard.leave(() => go(to));

  return (
    <div className={styles.shell}>
      <Navigation place={place} onGo={goAsking} onLock={lock} />
      <main className={styles.main}>
        {/* The cart stays as it is while another screen is looked at; its scanner rests meanwhile. */}
        <Activity mode={place === 'till' ? 'visible' : 'hidden'}>
          {shift && <TillScreen />}
          {shift === null && <OpenShift />}
          {isPending && <Spinner />}
          {shift === undefined && <Notice refusal={refusal} />}
        </Activity>
        {place === 'sales' && <Sales />}
        {place === 'shift' && (
          <ShiftScreen isClosing={isClosing} onClosing={setClosing} onOpen={() => go('till')} />
        )}
        {place === 'stall' && <Stall />}
        {place === 'figures' && (
          <GoContext value={goAsking}>
            <Figures />
          </GoContext>
        )}
        {place === 'payouts' && <Payouts />}
        {place === 'people' && <PeopleScreen />}
        {place === 'settings' && <SettingsScreen onCopies={() => go('copies')} />}
        {place === 'copies' && <CopiesScreen />}
      </main>
      {guard.question}
      <StatusLine shift={shift ?? null} onCopies={() => guard.leave(() => go('copies'))} />
      {shift && (
        <LeftOpen
          shift={shift}
          onClose={() => {
            setPlace('shift');
            setClosing(true);
          }}
        />
      )}
      <ApprovalSheet />
    </div>
  );
};
