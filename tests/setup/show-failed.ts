import { afterEach } from 'vitest';
import { runningTills } from '../e2e/harness/launch-till';
import { showIfFailed } from '../e2e/harness/failed-test';

// Tills that several tests share; one that a test starts for itself is shown before it is killed.
afterEach(async () => {
  for (const { page } of runningTills()) await showIfFailed(page);
});
