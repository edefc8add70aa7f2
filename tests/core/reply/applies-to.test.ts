import { describe, expect, it } from 'vitest';
import type { Step } from '../../../core/articles/article';
import type { Fact } from '../../../core/facts/facts';
import { findMismatch, isInRange, parseSystem } from '../../../core/reply/applies-to';
import { createStep } from '../support/articles';
import { createFacts } from '../support/facts';

const fact = (value: string): Fact => ({
  value,
  evidence: { message: 0, span: { start: 0, end: value.length }, text: `"${value}"` },
});

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
  ])('%s', (name, platform, version) => {
    expect(parseSystem(name)).toEqual({ platform, version });
  });

  it.each(['', 'Linux Mint', 'windsurf'])('does not know %j', (name) => {
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

describe('findMismatch', () => {
  const mismatch = (step: Partial<Step>, os: string | null, device: string | null = null) =>
    findMismatch(
      createStep(step),
      createFacts({ os: os === null ? null : fact(os), device: device === null ? null : fact(device) }),
    );

  it.each<[string, Partial<Step>, string | null, string | null, string | null]>([
    ['has no conditions', {}, 'iOS 17', 'iPhone 14', null],
    ['is for this system', { platforms: ['iOS', 'iPadOS'] }, 'ipados 17', null, null],
    ['is for another system', { platforms: ['iPadOS'] }, 'iOS 17', null, 'iPadOS'],
    ['is for a system while the ticket names none', { platforms: ['iPadOS'] }, null, null, null],
    ['is for a system while the ticket’s is unknown here', { platforms: ['iPadOS'] }, 'BeOS', null, null],
    ['is for this version', { versions: { macOS: '13+' } }, 'macOS Sonoma', null, null],
    ['is for another version', { versions: { macOS: '13+' } }, 'macOS Monterey', null, 'macOS 13+'],
    ['is for a version of another system', { versions: { macOS: '13+' } }, 'Windows 10', null, null],
    ['is for a version while the ticket names none', { versions: { macOS: '13+' } }, 'macOS', null, null],
    ['is for this device', { devices: ['iPhone SE', 'iPhone 8'] }, null, 'iPhone 8 Plus', null],
    [
      'is for another device',
      { devices: ['iPhone SE', 'iPhone 8'] },
      null,
      'iPhone 14',
      'iPhone SE, iPhone 8',
    ],
    ['is for a device that the ticket names less precisely', { devices: ['iPhone 8'] }, null, 'iPhone', null],
    ['is for a device with a longer number', { devices: ['iPhone 1'] }, null, 'iPhone 14', 'iPhone 1'],
  ])('of a step that %s', (_, step, os, device, needs) => {
    expect(mismatch(step, os, device)?.needs ?? null).toBe(needs);
  });

  it('gives the words of the ticket', () => {
    expect(mismatch({ platforms: ['iPadOS'] }, 'iOS 17')?.because).toBe('"iOS 17"');
  });
});
