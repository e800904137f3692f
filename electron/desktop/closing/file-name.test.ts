import { describe, expect, it } from 'vitest';
import { FileNames } from './file-name';

describe('the name of a family’s file', () => {
  it('is its code', () => expect(new FileNames().of('F07')).toBe('F07'));

  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['A\\B', 'A_B'],
    ['C:D', 'C_D'],
    ['ع*?"<>|', 'ع______'],
    ['F1.', 'F1_'],
  ])('of %s leads nowhere else and is taken by every file system', (code, name) =>
    expect(new FileNames().of(code)).toBe(name),
  );

  it('is never that of another family, also where capitals are one with small letters', () => {
    const names = new FileNames();
    expect(['f7', 'F7', 'F/7', 'F_7'].map((code) => names.of(code))).toEqual(['f7', 'F7-2', 'F_7', 'F_7-2']);
  });
});
