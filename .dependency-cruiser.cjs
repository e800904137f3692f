/**
 * Imports run one way: renderer → shared ← electron. The ledger is plain Node, so that tests and the command
 * line drive the very code that the program runs.
 */
const builtInToNode = ['core'];
const fromNpm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];
const test = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      // Types are gone when the program runs, so a circle of them alone turns nothing.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is checked by nobody.',
      severity: 'error',
      from: {},
      // SQL files and workers are named with a question mark, which the bundler reads.
      to: { couldNotResolve: true, pathNot: '\\?(raw|worker|url)$' },
    },
    {
      name: 'renderer-sees-shared-only',
      comment: 'A page knows the contract; what is behind it lives in another process.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|scripts|tests)/' },
    },
    {
      name: 'renderer-is-a-page',
      comment: 'Pages are sandboxed: Node and Electron are not there.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { dependencyTypes: builtInToNode },
    },
    {
      name: 'renderer-knows-no-electron',
      comment: 'Pages are sandboxed: the package "electron" is not there.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '(^|/)node_modules/(electron|better-sqlite3)(/|$)' },
    },
    {
      name: 'electron-sees-shared-only',
      comment: 'The processes behind the pages know nothing of how pages are made.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|scripts|tests)/' },
    },
    {
      name: 'ledger-knows-no-electron',
      comment: 'The ledger is plain Node: tests and the command line run it without Electron.',
      severity: 'error',
      from: { path: '^electron/ledger/' },
      to: { path: '(^|/)node_modules/electron(-log|-updater)?(/|$)' },
    },
    {
      name: 'ledger-sees-itself-and-shared',
      comment: 'Nor does it know what stands beside it in electron/.',
      severity: 'error',
      from: { path: '^electron/ledger/' },
      to: { path: '^electron/', pathNot: '^electron/ledger/' },
    },
    {
      name: 'ledger-is-entered-by-its-doors',
      comment:
        'The rest of Electron starts the ledger as a process; it never runs inside main. How a file is written is no part of it, nor where its copies lie.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/ledger/' },
      to: {
        path: '^electron/ledger/',
        pathNot:
          '^electron/ledger/(spreadsheets/write-|place-fault\\.|copies/(kept-aside|list|note|place|second-place|with-contacts|write-whole)\\.)',
      },
    },
    {
      name: 'shared-sees-shared',
      comment: 'It is read by both sides, so it depends on neither.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|scripts|tests)/' },
    },
    {
      name: 'shared-runs-anywhere',
      comment: 'No Node, no Electron, no DOM.',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { dependencyTypes: builtInToNode },
    },
    {
      name: 'domain-is-pure',
      comment: 'The rules of money depend on nothing but themselves and the words they share.',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: test },
      to: { dependencyTypes: fromNpm },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What ships never depends on what proves it.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared|scripts)/', pathNot: test },
      to: { path: test },
    },
  ],
  options: {
    // TypeScript 7 has no API that could parse for us; without this, no module is seen and all seems well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
