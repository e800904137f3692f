import { join } from 'node:path';
import { cacheFolder } from './places.mjs';

/** Where the results of the last run are kept, for the closing line of CI. */
export const testReport = join(cacheFolder, 'test-report.json');
export const guardReport = join(cacheFolder, 'guard-report.json');
