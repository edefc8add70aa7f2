import { describe, expect, it } from 'vitest';
import type { Step } from '../../../core/articles/article';
import type { Fact } from '../../../core/facts/facts';
import { findMismatch } from '../../../core/reply/applies-to';
import { createStep } from '../support/articles';
import { createFacts } from '../support/facts';

const fact = (value: string): Fact => ({
  value,
  evidence: { message: 0, span: { start: 0, end: value.length }, text: `"${value}"` },
});

describe('findMismatch', () => {
  const mismatch = (step: Partial<Step>, os: string | null, device: string | null = null) =>
    findMismatch(
      createStep(step),
      createFacts({ os: os === null ? null : fact(os), device: device === null ? null : fact(device) }),
    );

  it.each<[string, Partial<Step>, string | null, string | null, string | null]>([
    ['has no conditions', {}, 'iOS 17', 'iPhone 14', null],
    ['is for a computer while the ticket names a phone', { platforms: ['macOS'] }, 'iOS 17', null, null],
    [
      'is for Windows while the ticket names its server',
      { platforms: ['Windows'] },
      'Windows Server 2022',
      null,
      null,
    ],
    ['is for one of two systems', { platforms: ['Windows', 'macOS'] }, 'macOS', null, null],
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
    ['is for some Macs while the ticket names a Mac', { devices: ['MacBook'] }, null, 'Mac', null],
    ['is for other Macs', { devices: ['MacBook'] }, null, 'Mac mini', 'MacBook'],
    ['is for some Macs while the ticket names an iPhone', { devices: ['MacBook'] }, null, 'iPhone 14', null],
    ['is for a device with a longer number', { devices: ['iPhone 1'] }, null, 'iPhone 14', 'iPhone 1'],
  ])('of a step that %s', (_, step, os, device, needs) => {
    expect(mismatch(step, os, device)?.needs ?? null).toBe(needs);
  });

  it('gives the words of the ticket', () => {
    expect(mismatch({ platforms: ['iPadOS'] }, 'iOS 17')?.because).toBe('"iOS 17"');
  });
});
