import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** What a package may not do, written into its executable: a shortcut or an environment cannot turn it back on. */
const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
};

// Pages come from a scheme of our own. Older Electrons have no such fuse and would refuse to be packaged.
const newerFuses = { [FuseV1Options.GrantFileProtocolExtraPrivileges]: false };

/** @param {import('electron-builder').AfterPackContext} context */
const executableOf = ({ appOutDir, electronPlatformName, packager }) => {
  const { productFilename } = packager.appInfo;
  switch (electronPlatformName) {
    case 'darwin':
      return join(appOutDir, `${productFilename}.app`);
    case 'win32':
      return join(appOutDir, `${productFilename}.exe`);
    default:
      return join(
        appOutDir,
        /** @type {{ executableName: string }} */ (/** @type {unknown} */ (packager)).executableName,
      );
  }
};

/** electron-builder calls it before it signs anything. @param {import('electron-builder').AfterPackContext} context */
const setFuses = async (context) => {
  const executable = executableOf(context);
  const wire = /** @type {Record<number, unknown>} */ (await getCurrentFuseWire(executable));
  const known = Object.entries(newerFuses).filter(([fuse]) => wire[Number(fuse)] !== undefined);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // On a Mac of our own nothing is signed yet, and an unsigned program that was changed does not start.
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    ...fuses,
    ...Object.fromEntries(known),
  });
};

export default setFuses;
