import { readFileSync } from 'node:fs';
import type { Till } from './launch-till';

const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** The process that keeps the ledger's file: a fork of Node here, told from Electron's own processes by its script. */
export const ledgerOf = (till: Till): number => {
  const pid = till.pids().find((one) => commandLine(one).includes('ledger.cjs'));
  if (pid === undefined) throw new Error('The ledger’s process is not there.');
  return pid;
};

/** Does something while the ledger lives and answers nothing, as one does whose disk is slow. */
export const whileLedgerWaits = async (till: Till, act: () => Promise<void>): Promise<void> => {
  const ledger = ledgerOf(till);
  process.kill(ledger, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(ledger, 'SIGCONT');
  }
};
