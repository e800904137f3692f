import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest runtime that runs the bundles: tests may run on Electron 25 (Node 18, Chrome 114).
const targets = { node: 'node18', chrome: 'chrome114' };

/** One page a window: the till, what the buyer sees, what families see. */
const pages = ['index', 'paper', 'buyer', 'families'];

// package.json says "module", and Electron's main and preload scripts are CommonJS: hence .cjs.
const asCommonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

const renderer = resolve(import.meta.dirname, 'renderer');
const source = (path: string) => resolve(import.meta.dirname, path);

// By name: given as a list, the build fails to resolve them.
const pagesThatExist: Record<string, string> = Object.fromEntries(
  pages.map((page) => [page, join(renderer, `${page}.html`)] as const).filter(([, path]) => existsSync(path)),
);

export default defineConfig({
  main: {
    build: {
      target: targets.node,
      minify: false,
      rolldownOptions: {
        input: {
          main: source('electron/main.ts'),
          ledger: source('electron/ledger/main.ts'),
          background: source('electron/ledger/background/worker.ts'),
          cli: source('electron/ledger/cli.ts'),
        },
        // The one dependency with native code stays outside; all else is bundled.
        external: ['electron', 'better-sqlite3'],
        output: asCommonJs,
      },
    },
  },
  preload: {
    build: {
      target: targets.node,
      minify: false,
      // A sandboxed preload script can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: source('electron/preload.ts') },
        output: asCommonJs,
      },
    },
  },
  renderer: {
    root: renderer,
    plugins: [react()],
    build: {
      target: targets.chrome,
      minify: true,
      // The pages' Content-Security-Policy allows files of ours only: no data: URLs, no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: pagesThatExist,
      },
    },
  },
});
