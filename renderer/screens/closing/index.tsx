import { useTranslation } from 'react-i18next';
import type { CopyStatus } from '../../../shared/contract/copies';
import type { ClosingLook } from '../../../shared/contract/closing';
import { acceptablePoints, forbids, openPoints } from '../../../shared/domain/closing';
import { copiesStand } from '../../../shared/domain/copies/due';
import { useCall } from '../../api';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { CartsPoint } from './carts-point';
import styles from './closing.module.css';
import { CopiesPoint } from './copies-point';
import { FamiliesPoint } from './families-point';
import { FolderPanel } from './folder-panel';
import { LedgerPoint } from './ledger-point';
import { ShiftsPoint } from './shifts-point';
import { useAcceptance } from './use-acceptance';
import { useLedgerCheck } from './use-ledger-check';
import { useNow } from '../../use-now';

interface PointsProps {
  readonly look: ClosingLook;
  readonly copies: CopyStatus;
}

const Points = ({ look, copies }: PointsProps) => {
  const { t } = useTranslation();
  const { shifts, unsettled, carts, seen, head } = look;
  const acceptance = useAcceptance(seen);
  const isOpen = shifts.length > 0;
  const check = useLedgerCheck(isOpen ? null : head);
  const stand = copiesStand(copies, useNow());
  const open = openPoints({
    shifts: shifts.length,
    unsettled: unsettled.length,
    carts: carts.length,
    copies: stand.is,
  });
  const accepted = acceptablePoints.filter((point) => open.includes(point) && acceptance.isAccepted(point));
  const forbidding = forbids(open, accepted);
  const first = forbidding === 'shifts' || check.found?.ok === true ? forbidding : 'ledger';
  return (
    <>
      <section aria-labelledby="closing-before">
        <h2 id="closing-before">{t('closing.before')}</h2>
        <ul className={styles.points}>
          <ShiftsPoint shifts={shifts} />
          <LedgerPoint check={check} isWaiting={isOpen} />
          <FamiliesPoint unsettled={unsettled} acceptance={acceptance} />
          <CartsPoint carts={carts} acceptance={acceptance} />
          <CopiesPoint stand={stand} acceptance={acceptance} />
        </ul>
      </section>
      <FolderPanel seen={seen} accepted={accepted} first={first} />
    </>
  );
};

/** The evening it closes: what is still open, and then everything that others are handed, in one folder. */
export const ClosingScreen = () => {
  const { t } = useTranslation();
  const look = useCall('closing.look', {});
  const copies = useCall('copies.status', {});
  const refusal = look.refusal ?? copies.refusal;
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('closing.title')}</h1>
        <p className={styles.soft}>{t('closing.about')}</p>
      </header>
      {look.data?.practice === true && <Notice tone="calm">{t('closing.practice')}</Notice>}
      {look.data?.practice === false && copies.data && <Points look={look.data} copies={copies.data} />}
      {(!look.data || !copies.data) && (refusal ? <Notice refusal={refusal} /> : <Spinner />)}
    </div>
  );
};
