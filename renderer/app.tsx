import { Activity } from 'react';
import { useCall } from './api';
import styles from './app.module.css';
import { useLedgerState } from './ledger-state';
import { Damage } from './screens/damage';
import { FaultBanner } from './screens/fault-banner';
import { FirstStart } from './screens/first-start';
import { GoneOnDialog } from './screens/gone-on-dialog';
import { LedgerBanner } from './screens/ledger-banner';
import { EndPractice } from './screens/practice/end-practice';
import { PracticeFrame } from './screens/practice/practice-frame';
import { Workplace } from './screens/workplace';
import { Notice } from './ui/notice';
import { Spinner } from './ui/spinner';

/** Which screen stands is read from the state of things, never kept. */
export const App = () => {
  const ledger = useLedgerState();
  const { data, refusal, isPending } = useCall('exhibition.current', {});
  const { data: info } = useCall('app.info', {});
  const isPractice = (info?.practice ?? false) || (data?.exhibition?.practice ?? false);
  const failed = ledger.state === 'failed';

  return (
    <PracticeFrame isPractice={isPractice} action={info?.practice && <EndPractice />}>
      <div className={styles.app}>
        <LedgerBanner ledger={ledger} />
        <FaultBanner />
        {failed && <Damage code={ledger.code} wasOpen={Boolean(data?.exhibition)} />}
        {/* Hidden, not gone: what was typed or is in the cart is still there when the ledger comes back. */}
        <Activity mode={failed ? 'hidden' : 'visible'}>
          {data?.exhibition && <Workplace exhibition={data.exhibition} tills={data.tills} />}
          {data && !data.exhibition && <FirstStart />}
          {!data && (isPending ? <Spinner /> : <Notice refusal={refusal} />)}
        </Activity>
        <GoneOnDialog />
      </div>
    </PracticeFrame>
  );
};
