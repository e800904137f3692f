import { existsSync } from 'node:fs';
import { installPackages } from './apt.mjs';

/** Other programs that tests hold our papers and exports against, and the Debian package of each. */
const programs = [
  { path: '/usr/bin/pdftotext', name: 'pdftotext', package: 'poppler-utils', root: false },
  { path: '/usr/bin/pdftoppm', name: 'pdftoppm', package: 'poppler-utils', root: false },
  { path: '/usr/bin/zbarimg', name: 'zbarimg', package: 'zbar-tools', root: false },
  // What LibreOffice makes of our spreadsheets: Calc alone, without a window.
  {
    path: '/usr/lib/libreoffice/program/libsclo.so',
    name: 'LibreOffice Calc',
    package: 'libreoffice-calc-nogui',
    root: false,
  },
  // Proves that a sale is on the disk before it is answered.
  { path: '/usr/bin/strace', name: 'strace', package: 'strace', root: false },
  // Disks of a test's own, whose power can be cut.
  { path: '/usr/sbin/mkfs.ext4', name: 'mkfs.ext4', package: 'e2fsprogs', root: true },
  { path: '/usr/bin/perl', name: 'perl', package: 'perl-base', root: true },
  // A print server of a test's own can be started by root alone.
  { path: '/usr/sbin/cupsd', name: 'CUPS', package: 'cups', root: true },
  { path: '/usr/sbin/lpadmin', name: 'lpadmin', package: 'cups-client', root: true },
];

/** Sees to it that what tests need beside the program itself is there; Linux only, where they run. */
export const ensureTestPrograms = async () => {
  if (process.platform !== 'linux') return;
  const isRoot = process.getuid?.() === 0;
  const missing = programs.filter(({ path, root }) => (isRoot || !root) && !existsSync(path));
  if (missing.length === 0) return;
  await installPackages(
    missing.map(({ name }) => name),
    () => missing.map((program) => program.package),
  );
};
