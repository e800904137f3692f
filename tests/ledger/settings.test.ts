import { beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '../../shared/contract/settings';
import { openStall, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = openStall();
  return () => stall.close();
});

const settings = () => stall.must('settings.get', {});

test('a computer speaks Arabic, locks itself and prints nothing by itself until somebody says otherwise', () => {
  expect(settings()).toEqual(defaultSettings);
  expect(defaultSettings).toMatchObject({
    language: 'ar',
    sounds: true,
    largeText: false,
    printAfterSale: false,
    lockAfterMinutes: 15,
  });
});

test('what is changed stays after a restart, and the rest is left alone', () => {
  const changed = { ...defaultSettings, language: 'en', lockAfterMinutes: null, till: 'T2' };
  const change = { language: 'en' as const, lockAfterMinutes: null, till: 'T2' };
  expect(stall.must('settings.change', change)).toEqual(changed);
  stall.must('settings.change', { sounds: undefined });
  stall.reopen();
  expect(settings()).toEqual(changed);
});

test('what another program left there is read as if nobody had said anything, and the rest still holds', () => {
  stall.must('settings.change', { largeText: true });
  const put = stall.db.prepare('INSERT OR REPLACE INTO local_settings (name, value) VALUES (?, ?)');
  put.run('language', '"fr"');
  put.run('sounds', 'not JSON');
  put.run('scalePrefix', '"31"');
  put.run('colour', '"red"');
  expect(settings()).toEqual({ ...defaultSettings, largeText: true });
});
