import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Part } from '../figure';

const AIM_MB = 300;

interface Printed {
  readonly ok: boolean;
  readonly facts: number;
  readonly seconds: number;
  readonly peak_mb: number;
}

export const part: Part = {
  about: 'a new file from the journal alone, in a process of its own',
  run({ ledgers, cache, root }) {
    const cli = join(root, 'out/main/cli.cjs');
    if (!existsSync(cli)) throw new Error('Build first: npx electron-vite build.');
    const out = join(cache, 'rebuilt.ledger');
    return ledgers.flatMap(({ lines: size, path }): Figure[] => {
      rmSync(out, { force: true });
      const { stdout } = spawnSync(process.execPath, [cli, 'rebuild', path, '--out', out], {
        encoding: 'utf8',
      });
      rmSync(out, { force: true });
      const { ok, facts, seconds, peak_mb: peak } = JSON.parse(stdout) as Printed;
      if (!ok) throw new Error(`The grown ledger is not rebuilt: ${stdout}`);
      return [
        { what: 'facts', size, value: facts, unit: '' },
        { what: 'facts a second', size, value: Math.round(facts / seconds), unit: '/s' },
        { what: 'seconds', size, value: seconds, unit: 's' },
        { what: 'most memory (RSS)', size, value: peak, unit: 'MB', aim: AIM_MB },
      ];
    });
  },
};
