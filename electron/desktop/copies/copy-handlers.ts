import type {
  copiesContract,
  CopyStatus,
  ListedCopyShown,
  LookedCopy,
} from '../../../shared/contract/copies';
import type { Output } from '../../../shared/contract';
import { done, refuse } from '../../../shared/result';
import type { DesktopHandlers } from '../../ipc';
import { keptAside } from '../../ledger/copies/kept-aside';
import { chooseSecondPlace, forgetSecondPlace } from '../../ledger/copies/second-place';
import { copiesWithContacts } from '../../ledger/copies/with-contacts';
import { placeFault } from '../../ledger/place-fault';
import type { Jobs } from '../jobs';
import { askCopy, askFolder } from './ask-place';
import type { LedgerCare } from './ledger-care';

const NO_COPIES: CopyStatus = {
  newest: null,
  asOf: null,
  unsavedSince: null,
  nextAt: null,
  isCopying: false,
  problem: null,
  second: null,
};

type Described = Omit<ListedCopyShown, 'key' | 'where'>;

export function copyHandlers(
  care: LedgerCare,
  jobs: Jobs,
): Pick<DesktopHandlers, keyof typeof copiesContract> {
  const { places, keeper } = care;
  // What is only practised is in no copy.
  const status = (): CopyStatus => (care.isPractice ? NO_COPIES : places.status(keeper.state, keeper.nextAt));

  return {
    'copies.status': () => done(status()),

    'copies.now': async () => {
      if (care.isPractice) return done(status());
      await keeper.copy('hand');
      const { problem } = keeper.state;
      return problem === null ? done(status()) : refuse(problem);
    },

    'copies.chooseFolder': async ({ sender }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const chosen = await askFolder(sender);
      if (chosen === undefined) return done(null);
      try {
        chooseSecondPlace(places.folder, chosen);
      } catch (error) {
        return placeFault(error);
      }
      await keeper.copy('hand');
      return done(status());
    },

    'copies.forgetFolder': async ({ sender }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      forgetSecondPlace(places.folder);
      await keeper.copy('hand');
      return done(status());
    },

    'copies.contactsHeld': () => {
      if (care.isPractice) return done({ copies: 0, secondGone: null, kept: [] });
      const { own, second } = copiesWithContacts(care.path);
      const chosen = status().second;
      return done({
        copies: own.length + second.length,
        secondGone: chosen === null || chosen.isThere ? null : chosen.name,
        kept: keptAside(care.path),
      });
    },

    'copies.eraseContacts': async ({ sender }, { job }) => {
      // What is only practised is in no copy.
      if (care.isPractice) return done({ erased: 0, left: 0, problem: null, second: null });
      return keeper.alone(() => jobs.run(sender, { job, channel: 'copies.erase', input: {} }));
    },

    'copies.list': async ({ sender }) => (await care.mayMend(sender)) ?? done(places.list()),

    'copies.chooseFile': async ({ sender }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const file = await askCopy(sender);
      if (file === undefined) return done(null);
      const described = await care.read<Described>({ do: 'describe', file });
      if (!described.ok) return described;
      return done({ key: places.choose(file), where: 'file' as const, ...described.value });
    },

    'copies.look': async ({ sender }, { key }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const copy = places.fileOf(key);
      if (copy === null) return refuse('UNKNOWN_COPY');
      return care.read<LookedCopy>({ do: 'look', copy, ledger: care.path });
    },

    'copies.restore': async ({ sender }, { key, head, present }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const copy = places.fileOf(key);
      if (copy === null) return refuse('UNKNOWN_COPY');
      const by = care.byOf(sender);
      return care.replace<Output<'copies.restore'>>({
        do: 'restore',
        copy,
        ledger: care.path,
        head,
        present,
        at: Date.now(),
        by,
      });
    },
  };
}
