import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { needsVirtualDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { findNode24 } from './node24.mjs';
import { assertNodeIsNewEnough } from './node-version.mjs';
import { assertSandboxCanStart } from './sandbox.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** For the tools: the dependencies. @returns {Promise<string>} the Node 24 to run them on */
export const setUpTools = async () => {
  assertNodeIsNewEnough();
  await ensureDependencies();
  return findNode24();
};

/** For the ledger's command line: the dependencies and the build. */
export const setUpLedger = async () => {
  const node24 = await setUpTools();
  await ensureBuild(node24);
  return node24;
};

/** For the program in its window: all of it. */
export const setUpProgram = async () => {
  const node24 = await setUpTools();
  const electron = await ensureElectron(node24);
  await ensureSystemLibraries(electron.executable, { virtualDisplay: needsVirtualDisplay() });
  await assertSandboxCanStart(electron.folder);
  await ensureBuild(node24);
  return { node24, electron };
};
