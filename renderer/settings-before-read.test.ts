import { expect, test } from 'vitest';
import { defaultSettings } from '../shared/contract/settings';
import { settingsBeforeRead } from './settings-before-read';

test('a till whose ledger does not open looks like one that was never set up', () => {
  expect(settingsBeforeRead).toEqual(defaultSettings);
});
