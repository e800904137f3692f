import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

const nothing = { ledger: null, screenshot: null, buyer: false, families: false };

describe('the command line', () => {
  it('opens the ledger that was named, from where the person stood', () => {
    expect(readArguments(['--ledger', 'stall.sqlite'], '/usb')).toMatchObject({
      ledger: '/usb/stall.sqlite',
    });
    expect(readArguments(['--ledger=/a/b.sqlite'], '/usb')).toMatchObject({ ledger: '/a/b.sqlite' });
    expect(readArguments(['--ledger', 'معرض ٢٠٢٦.sqlite'], '/usb')).toMatchObject({
      ledger: '/usb/معرض ٢٠٢٦.sqlite',
    });
  });

  it('never takes the next option for a file, nor nothing for one', () => {
    expect(readArguments(['--ledger', '--buyer'], '/')).toMatchObject({ ...nothing, buyer: true });
    expect(readArguments(['--ledger'], '/')).toMatchObject(nothing);
    expect(readArguments(['--ledger='], '/')).toMatchObject(nothing);
  });

  it('opens families’ window beside the buyer’s', () => {
    expect(readArguments(['--families', '--buyer'], '/')).toMatchObject({ buyer: true, families: true });
  });

  it('leaves alone what belongs to Chromium', () => {
    expect(readArguments(['--no-sandbox', '--user-data-dir=/x', '--buyers'], '/')).toMatchObject(nothing);
  });
});
