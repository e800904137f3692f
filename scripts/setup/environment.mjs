/**
 * What npm puts into the environment of its scripts, and what a shell may have left there, changes how
 * other programs behave: each gets an environment without it.
 */

const npmSettingsThatSpoilAnInstall = new Set([
  'node_env',
  'npm_config_omit',
  'npm_config_ignore_scripts',
  'npm_config_dry_run',
  'npm_config_global',
  'npm_config_local_prefix',
  // Set while `npm run --silent` runs, and would hide what went wrong.
  'npm_config_loglevel',
]);

// Either would turn Electron into something else than our program.
const settingsThatSpoilElectron = new Set(['electron_run_as_node', 'node_options']);

/** @param {(name: string) => boolean} unwanted given the name in lower case */
const environmentWithout = (unwanted) =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted(name.toLowerCase())));

/** The environment for npm itself. */
export const environmentForNpm = () => environmentWithout((name) => npmSettingsThatSpoilAnInstall.has(name));

/** The environment for the program and for whatever else is not npm. */
export const environmentForProgram = () =>
  environmentWithout((name) => name.startsWith('npm_') || settingsThatSpoilElectron.has(name));
