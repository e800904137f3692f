import {
  defaultSettings,
  zSettings,
  type Settings,
  type settingsContract,
} from '../../../shared/contract/settings';
import { done } from '../../../shared/result';
import type { Handlers } from '../command';
import { all, run, type ReadableDb } from '../database';

/** What was stored as text; nothing where a program or a person left something that is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is stored, over the defaults; a value that is no longer understood falls back to its default. */
export function readSettings(db: ReadableDb): Settings {
  const stored: Record<string, unknown> = {};
  for (const { name, value } of all<{ name: string; value: string }>(
    db,
    'SELECT name, value FROM local_settings',
  )) {
    const field = zSettings.keyof().safeParse(name);
    if (!field.success) continue;
    const parsed = zSettings.shape[field.data].safeParse(parsedJson(value));
    if (parsed.success) stored[field.data] = parsed.data;
  }
  return { ...defaultSettings, ...stored };
}

export const settingsHandlers: Handlers<keyof typeof settingsContract> = {
  'settings.get': ({ db }) => done(readSettings(db)),

  'settings.change': ({ db }, changed) => {
    for (const [name, value] of Object.entries(changed)) {
      if (value === undefined) continue;
      run(
        db,
        'INSERT OR REPLACE INTO local_settings (name, value) VALUES (?, ?)',
        name,
        JSON.stringify(value),
      );
    }
    return done(readSettings(db));
  },
};
