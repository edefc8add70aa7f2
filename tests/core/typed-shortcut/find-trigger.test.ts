import { describe, expect, it } from 'vitest';
import { findTrigger, isTrigger } from '../../../core/typed-shortcut/find-trigger';

describe('the trigger', () => {
  it.each([
    ['at the beginning', ';;ic', 0, 'ic'],
    ['behind a blank', 'Hello, ;;icloud', 7, 'icloud'],
    ['behind a line end', 'Hello\n;;icloud', 6, 'icloud'],
    ['with several words', 'Hello ;;icloud fu', 6, 'icloud fu'],
    ['with a blank at the end, since a word may follow', ';;icloud ', 0, 'icloud '],
    ['the last of two', ';;one ;;two', 6, 'two'],
    ['with one sign of Chinese', ';;备', 0, '备'],
    ['with an accent', ';;übertragung', 0, 'übertragung'],
    ['with a code', ';;0x8007', 0, '0x8007'],
  ])('counts %s', (_where, before, start, query) => {
    expect(findTrigger(before, ';;')).toEqual({ start, query });
  });

  it.each([
    ['nothing behind it', 'Hello ;;'],
    ['one letter only', 'Hello ;;i'],
    ['a word before it', 'Hello;;icloud'],
    ['code', 'for (;;) {'],
    ['a bracket behind it', ';;{icloud'],
    ['a blank behind it', ';; icloud'],
    ['a line end since', ';;icloud\nfull'],
    ['two blanks since', ';;icloud  full'],
    ['a whole sentence since', `;;${'icloud '.repeat(8)}`],
    ['another trigger', '//icloud'],
  ])('does not count with %s', (_what, before) => {
    expect(findTrigger(before, ';;')).toBeNull();
  });
});

it.each([
  [';;', true],
  ['//', true],
  [':fix', true],
  [';', false],
  ['fix', false],
  ['; ;', false],
  [';;;;;', false],
  ['', false],
])('"%s" can be a trigger: %s', (text, can) => {
  expect(isTrigger(text)).toBe(can);
});
