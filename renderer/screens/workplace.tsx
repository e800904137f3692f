import { Activity, useMemo, useState } from 'react';
import type { Output } from '../../shared/contract';
import type { Exhibition } from '../../shared/contract/exhibition';
import { useCall } from '../api';
import { closeEarnings, useEarningsOpen } from '../earnings-door';
import { useSettings } from '../settings';
import { StationContext, type Station } from '../station';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';
import { Earnings } from './earnings';
import { FrontPage } from './front-page';
import { Lock } from './lock';
import { Shell } from './shell';

interface WorkplaceProps {
  readonly exhibition: Exhibition;
  readonly tills: Output<'exhibition.current'>['tills'];
}

/** Behind the lock stands the shell; locking hides it and loses nothing of the cart. */
export const Workplace = ({ exhibition, tills }: WorkplaceProps) => {
  const { settings } = useSettings();
  const isEarnings = useEarningsOpen();
  const { data: person, refusal, isPending } = useCall('session.current', {});
  const [last, setLast] = useState(person ?? null);
  if (person && person !== last) setLast(person);

  const till = tills.find(({ code }) => code === settings.till) ?? tills[0];
  const station = useMemo<Station | null>(
    () => (last && till ? { exhibition, till, person: last } : null),
    [exhibition, till, last],
  );

  if (isPending) return <Spinner />;
  if (refusal && person === undefined) {
    return (
      <FrontPage>
        <Notice refusal={refusal} />
      </FrontPage>
    );
  }
  return (
    <>
      {isEarnings && <Earnings onLeave={closeEarnings} />}
      {!person && !isEarnings && <Lock exhibition={exhibition} />}
      {station && (
        <Activity mode={person && !isEarnings ? 'visible' : 'hidden'}>
          <StationContext value={station}>
            <Shell />
          </StationContext>
        </Activity>
      )}
    </>
  );
};
