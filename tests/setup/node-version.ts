import { execPath, version } from 'node:process';

if (!version.startsWith('v24.')) {
  throw new Error(
    `Tests must run on Node 24, and this is ${version} (${execPath}): start them with npm test.`,
  );
}
