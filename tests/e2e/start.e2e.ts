import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { virtualDisplayIsInstalled } from '../../scripts/setup/display.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { processTree } from '../../scripts/setup/process-tree.mjs';

const withoutDisplay = (): NodeJS.ProcessEnv => {
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    TILL_VIRTUAL_DISPLAY: _virtual,
    ...environment
  } = process.env;
  return environment;
};

interface Started {
  readonly npm: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<unknown>;
  readonly said: () => string;
}

const npmStart = (args: readonly string[], environment: NodeJS.ProcessEnv): Started => {
  const npm = spawn('npm', ['start', '--', ...args], {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  npm.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  npm.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise((resolve) => npm.once('close', resolve));
  return { npm, pid: npm.pid ?? 0, ended, said: () => said };
};

const soon = { timeout: 60_000, interval: 100 };

describe.runIf(virtualDisplayIsInstalled())('npm start on a machine without a display', () => {
  let folder = '';
  let started: Started | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'till-start-'));
  });
  afterEach(async () => {
    started?.npm.kill('SIGTERM');
    await started?.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows what the first screen looks like, and goes on until it is stopped', async () => {
    started = npmStart([`--user-data-dir=${folder}`], withoutDisplay());
    await expect.poll(started.said, soon).toContain('Its first screen: ');

    const path = /Its first screen: (.*\.png)/.exec(started.said())?.[1] ?? '';
    const picture = readFileSync(path);
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Width and height stand in its header.
    expect(picture.readUInt32BE(16)).toBeGreaterThanOrEqual(800);
    expect(picture.readUInt32BE(20)).toBeGreaterThanOrEqual(600);
    // It goes on.
    expect(started.npm.exitCode).toBeNull();
    expect(processTree(started.pid).length).toBeGreaterThan(4);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing running after %s to npm alone', async (signal) => {
    started = npmStart([`--user-data-dir=${folder}`], withoutDisplay());
    await expect.poll(started.said, soon).toContain('Its first screen: ');
    const everything = processTree(started.pid);
    expect(everything.length).toBeGreaterThan(4);

    started.npm.kill(signal);
    await started.ended;

    const left = everything.filter((pid) => processTree(pid).length > 0);
    expect(left).toEqual([]);
  });
});

describe('npm start that cannot start', () => {
  it('says in one sentence what is wrong and what to do', async () => {
    const started = npmStart([], { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' });

    await started.ended;

    expect(started.npm.exitCode).toBe(1);
    expect(started.said()).toMatch(
      /ELECTRON_OVERRIDE_DIST_PATH is set, but there is no \/nowhere\/\S+: set it to the folder of an Electron, or unset it\./,
    );
    expect(started.said()).not.toMatch(/^\s+at /m);
  });
});
