/**
 * Which Debian or Ubuntu package holds each library that an Electron may ask the system for.
 * Those marked t64 were renamed for the 64-bit time of glibc 2.39's generation (Debian 13, Ubuntu 24.04).
 */
const packageOf = {
  'libX11.so.6': 'libx11-6',
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXcursor.so.1': 'libxcursor1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXi.so.6': 'libxi6',
  'libXrandr.so.2': 'libxrandr2',
  'libXrender.so.1': 'libxrender1',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libasound.so.2': 'libasound2 t64',
  'libatk-1.0.so.0': 'libatk1.0-0 t64',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0 t64',
  'libatspi.so.0': 'libatspi2.0-0 t64',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2 t64',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgdk-3.so.0': 'libgtk-3-0 t64',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0 t64',
  'libglib-2.0.so.0': 'libglib2.0-0 t64',
  'libgobject-2.0.so.0': 'libglib2.0-0 t64',
  'libgtk-3.so.0': 'libgtk-3-0 t64',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libsmime3.so': 'libnss3',
  'libsecret-1.so.0': 'libsecret-1-0',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxcb-dri3.so.0': 'libxcb-dri3-0',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libxshmfence.so.1': 'libxshmfence1',
};

const hasRenamedPackages = () => {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  const [, minor] = (header.glibcVersionRuntime ?? '2.0').split('.');
  return Number(minor) >= 39;
};

/**
 * @param {string} library
 * @returns {string | undefined} the package's name on this system
 */
export const debianPackageOf = (library) => {
  const entry = packageOf[/** @type {keyof typeof packageOf} */ (library)];
  if (entry === undefined) return undefined;
  const [name, renamed] = entry.split(' ');
  return renamed !== undefined && hasRenamedPackages() ? `${name}t64` : name;
};
