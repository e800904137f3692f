import { stop } from './say.mjs';

const oldest = 20;

/** The scripts themselves need no more than this; the program and its tests bring their own Node 24. */
export const assertNodeIsNewEnough = () => {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return;
  stop(
    `Node ${process.versions.node} is too old: install Node ${oldest} or newer (https://nodejs.org), then run this again.`,
  );
};
