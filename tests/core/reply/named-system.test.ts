import { describe, expect, it } from 'vitest';
import { excludes, isInRange, parseSystem } from '../../../core/reply/named-system';

describe('parseSystem', () => {
  it.each([
    ['iOS 17.5', 'iOS', [17, 5]],
    ['iPadOS 17', 'iPadOS', [17]],
    ['ios version 16.2', 'iOS', [16, 2]],
    ['macOS Sonoma', 'macOS', [14]],
    ['macOS Big Sur', 'macOS', [11]],
    ['OS X 10.11', 'macOS', [10, 11]],
    ['Mac OS 13.1', 'macOS', [13, 1]],
    ['Windows 11', 'Windows', [11]],
    ['win 10', 'Windows', [10]],
    ['Windows Server 2019', 'Windows Server', [2019]],
    ['アンドロイド 14', 'Android', [14]],
    ['安卓', 'Android', []],
    ['DSM 7.2', 'DSM', [7, 2]],
    ['Linux', 'Linux', []],
    ['Debian 12', 'Linux', []],
  ])('%s', (name, platform, version) => {
    expect(parseSystem(name)).toEqual({ platform, version });
  });

  it.each(['', 'BeOS', 'windsurf'])('does not know %j', (name) => {
    expect(parseSystem(name)).toBeNull();
  });
});

describe('isInRange', () => {
  it.each([
    ['13+', [13], true],
    ['13+', [14, 2], true],
    ['13+', [12, 7], false],
    ['10.15+', [10, 14], false],
    ['-12', [12, 7], true],
    ['-12', [13], false],
    ['10-11', [10], true],
    ['10-11', [8, 1], false],
    ['11', [11, 4], true],
    ['11', [12], false],
    // The ticket says less than the range asks: not enough to rule the step out.
    ['17.4+', [17], true],
  ] as const)('%s and %j: %s', (range, version, expected) => {
    expect(isInRange(version, range)).toBe(expected);
  });
});

describe('excludes', () => {
  it.each([
    ['iOS', 'Android', true],
    ['iOS', 'iPadOS', true],
    ['Windows', 'macOS', true],
    ['Windows', 'Windows Server', true],
    ['Windows Server', 'Windows', false],
    ['iOS', 'iOS', false],
    // Somebody with an iPhone has a computer as well, and which one is not said.
    ['iOS', 'macOS', false],
    ['watchOS', 'iOS', false],
    ['macOS', 'WordPress', false],
  ])('%s, %s: %s', (has, other, expected) => {
    expect(excludes(has, other)).toBe(expected);
  });
});
