import type { WebContents } from 'electron';
import type { Input } from '../../../shared/contract';
import type { ClosingLook, ClosingWritten, closingDesktopContract } from '../../../shared/contract/closing';
import { copiesStand } from '../../../shared/domain/copies/due';
import { forbids, mayBeAccepted, openPoints } from '../../../shared/domain/closing';
import { done, refuse, type Result } from '../../../shared/result';
import type { DesktopHandlers } from '../../ipc';
import type { Windows } from '../../windows';
import { askFolder } from '../copies/ask-place';
import type { LedgerCare } from '../copies/ledger-care';
import type { Jobs } from '../jobs';
import { ClosingRun, type ClosingPieces } from './closing-run';
import { PartFolder } from './part-folder';
import { writeClosing } from './write-closing';

interface ClosingDesktop extends ClosingPieces {
  readonly windows: Windows;
  readonly jobs: Jobs;
  readonly care: Pick<LedgerCare, 'places' | 'keeper' | 'isPractice'>;
}

type Asked = Input<'closing.write'>;

export function closingHandlers(
  desktop: ClosingDesktop,
): Pick<DesktopHandlers, keyof typeof closingDesktopContract> {
  const { windows, ledger, jobs, care } = desktop;

  /** What stands open now forbids it, or was not what the person saw. */
  const mayClose = (look: ClosingLook, { seen, accepted }: Asked): Result<null> => {
    if (look.practice || care.isPractice) return refuse('NOT_IN_PRACTICE');
    const point = forbids(openPointsOf(look), accepted);
    if (point !== null) return refuse('CLOSING_OPEN', { point });
    return look.seen === seen ? done(null) : refuse('CLOSING_CHANGED');
  };

  const openPointsOf = ({ shifts, unsettled, carts }: ClosingLook) =>
    openPoints({
      shifts: shifts.length,
      unsettled: unsettled.length,
      carts: carts.length,
      copies: copiesStand(care.places.status(care.keeper.state, care.keeper.nextAt), Date.now()).is,
    });

  const write = async (
    sender: WebContents,
    { run, look, place, job }: { run: ClosingRun; look: ClosingLook; place: string; job: string },
  ): Promise<Result<ClosingWritten>> => {
    const current = await run.ask('exhibition.current', {});
    if (!current.ok) return current;
    const { exhibition } = current.value;
    if (exhibition === null) return refuse('NO_EXHIBITION');
    const { nameAr, nameEn, timezone } = exhibition;
    const begun = await PartFolder.begin(place, job);
    if (!begun.ok) return begun;
    const folder = begun.value;
    try {
      const written = await writeClosing({
        run,
        folder,
        look,
        accepted: openPointsOf(look).filter(mayBeAccepted),
        at: Date.now(),
        timezone,
        exhibition: { ar: nameAr, en: nameEn || nameAr },
        onStep: (step) => windows.tellOne(sender, 'job', { job, ...step }),
      });
      if (!written.ok) return written;
      const moved = await folder.moveIn(`exhibition-closing-${look.day}`);
      return moved.ok ? done({ path: moved.value, ...written.value }) : moved;
    } finally {
      folder.discard();
    }
  };

  return {
    'closing.check': ({ sender }, { job }) => jobs.run(sender, { job, channel: 'ledger.verify', input: {} }),

    'closing.write': async ({ sender }, asked) => {
      const personId = windows.personAt(sender)?.personId ?? null;
      const look = (await ledger.call(personId, 'closing.look', {})) as Result<ClosingLook>;
      if (!look.ok) return look;
      const may = mayClose(look.value, asked);
      if (!may.ok) return may;
      const place = await askFolder(sender);
      if (place === undefined) return done(null);
      const { job, language } = asked;
      return jobs.work(sender, job, ({ stop }) => {
        const run = new ClosingRun(desktop, { personId, language, stop });
        return write(sender, { run, look: look.value, place, job });
      });
    },
  };
}
