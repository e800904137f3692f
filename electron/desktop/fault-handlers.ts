import { app, clipboard, type WebContents } from 'electron';
import type { faultsContract } from '../../shared/contract/faults';
import { done } from '../../shared/result';
import type { FaultReports } from '../faults/reports';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';

interface FaultDesktop {
  readonly reports: FaultReports;
  readonly ledger: LedgerHost;
  readonly onFault: (where: string, text: string) => void;
}

/** What each window was shown last: nothing else can be copied at it. */
const shown = new WeakMap<WebContents, string>();

export function faultHandlers({
  reports,
  ledger,
  onFault,
}: FaultDesktop): Pick<DesktopHandlers, keyof typeof faultsContract> {
  const about = (): string =>
    [
      `Families Till ${app.getVersion()}`,
      `Electron ${process.versions['electron'] ?? ''}`,
      `${process.platform} ${process.arch}`,
      `ledger ${ledger.state.state} ${ledger.state.code ?? ''}`.trim(),
    ].join(' · ');

  return {
    'faults.tell': (_event, { text }) => {
      onFault('screen', text);
      return done({});
    },

    'faults.show': ({ sender }) => {
      const { text, count } = reports.asText(about());
      shown.set(sender, text);
      return done({ text, count });
    },

    'faults.copy': async ({ sender }) => {
      const text = shown.get(sender);
      if (text === undefined) return done({ copied: false });
      await clipboard.writeText(text);
      return done({ copied: true });
    },
  };
}
