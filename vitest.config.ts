import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests run on the Node that is inside the Electron we ship; this one refuses any other. */
const setupFiles = ['tests/setup/node-version.ts'];

const minutes = (count: number) => count * 60_000;

// On two cores vitest would take one, and then put these after all others.
const onAllCores = { maxWorkers: '100%', sequence: { groupOrder: 1 } };
const oneAtATime = { fileParallelism: false, maxWorkers: 1 };

// What must become so may take as long on a busy machine as Playwright waits for what must be seen.
const patient = { poll: { timeout: 30_000 } };

export default defineConfig({
  plugins: [react()],
  test: {
    // A test that passes at the second try is a bug that was seen and let go.
    retry: 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer}/**/*.test.{ts,tsx}'],
          setupFiles,
          // Thousands of random cases take a second or two, and far longer on a machine that does other things.
          testTimeout: minutes(1),
          ...onAllCores,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          setupFiles,
          testTimeout: minutes(1),
          hookTimeout: minutes(1),
          ...onAllCores,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          setupFiles: [...setupFiles, 'tests/setup/own-display.ts', 'tests/setup/show-failed.ts'],
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
          expect: patient,
          // After the others and two at a time (scripts/test.mjs): each has a whole program to itself.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screenshots',
          include: ['tests/screenshots/**/*.shots.ts'],
          setupFiles,
          testTimeout: minutes(5),
          hookTimeout: minutes(2),
          expect: patient,
          ...oneAtATime,
          sequence: { groupOrder: 3 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['shared/**', 'electron/**', 'renderer/**'],
    },
  },
});
