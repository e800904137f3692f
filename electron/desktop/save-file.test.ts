import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from './save-file';

describe('a saved file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'till-save-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is whole, and replaces the one before it in one step', async () => {
    const path = join(folder, 'إيصال.pdf');
    writeFileSync(path, 'the one before');

    expect(await saveFile(path, Buffer.from('the new one'))).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe('the new one');
    expect(readdirSync(folder)).toEqual(['إيصال.pdf']);
  });

  it('that cannot be written says so, and leaves nothing half done', async () => {
    expect(await saveFile(join(folder, 'not-there', 'x.pdf'), Buffer.from('x'))).toMatchObject({
      ok: false,
      error: { code: 'SAVE_GONE', details: { reason: 'ENOENT' } },
    });
    // A folder stands where the file should: moving it in fails after it was written.
    mkdirSync(join(folder, 'x.pdf'));
    expect(await saveFile(join(folder, 'x.pdf'), Buffer.from('x'))).toMatchObject({
      ok: false,
      error: { code: 'SAVE_FAILED' },
    });
    expect(readdirSync(folder)).toEqual(['x.pdf']);
  });
});
