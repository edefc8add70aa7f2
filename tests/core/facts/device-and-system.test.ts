import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicket, createTicketOf } from '../support/tickets';

const engine = createShippedEngine();
const factsOf = (text: string) => engine.read(createTicketOf(text)).facts;

describe('the device', () => {
  it.each([
    ['My iPhone 14 Pro Max fails', 'iPhone 14 Pro Max'],
    ['my iphone 12 mini fails', 'iphone 12 mini'],
    ['An iPhone SE (2nd generation) that fails', 'iPhone SE (2nd generation)'],
    ['iphone se 2020 fails', 'iphone se 2020'],
    ['on an iPhone XS Max here', 'iPhone XS Max'],
    ['the iPhone 16e fails', 'iPhone 16e'],
    ['iphone15 fails', 'iphone15'],
    ['my ipad fails', 'ipad'],
    ['The iPad Pro 11 fails', 'iPad Pro 11'],
    ['ipad mini 6th gen fails', 'ipad mini 6th gen'],
    ['my ipod touch', 'ipod touch'],
    ['the Apple Watch Series 9', 'Apple Watch Series 9'],
    ['Samsung Galaxy S23 Ultra', 'Samsung Galaxy S23 Ultra'],
    ['pixel 8a here', 'pixel 8a'],
    ['a Xiaomi 13 Pro', 'Xiaomi 13 Pro'],
    ['my nokia is old', 'nokia'],
    ['MacBook Air M2', 'MacBook Air M2'],
    ['our Synology DS920+', 'Synology DS920+'],
  ])('in "%s"', (text, device) => {
    expect(factsOf(text).device?.value).toBe(device);
  });

  it.each([
    ['my phone fails'],
    ['I would be honored'],
    ['please honor the request'],
    ['motor oil'],
    ['pixels 3'],
    ['the surfaced issue'],
  ])('is not in "%s"', (text) => {
    expect(factsOf(text).device).toBeNull();
  });

  it('is the one named most precisely, wherever it stands', () => {
    const ticket = createTicket([
      ['customer', 'My iphone does not back up.'],
      ['customer', 'It is an iPhone 13.'],
    ]);
    expect(engine.read(ticket).facts.device).toMatchObject({ value: 'iPhone 13', evidence: { message: 1 } });
  });

  it.each([
    ['My iPhone has no backup, and the old iPad neither.', 'iPhone'],
    ['My iPad has no backup, the iPhone has.', 'iPad'],
  ])('of a phone and a tablet is the one begun with: "%s"', (text, device) => {
    expect(factsOf(text).device?.value).toBe(device);
  });

  it('can stand in the subject', () => {
    const { device } = engine.read(
      createTicket([['customer', 'It fails.']], { subject: 'iPad Air 5' }),
    ).facts;
    expect(device).toMatchObject({ value: 'iPad Air 5', evidence: { message: -1 } });
  });

  it.each([
    [
      'what an agent writes',
      [
        ['customer', 'It fails.'],
        ['agent', 'Is it an iPhone 14?'],
      ],
    ],
    [
      'a note',
      [
        ['customer', 'It fails.'],
        ['note', 'She has an iPhone 14.'],
      ],
    ],
    ['what is quoted', [['customer', 'It fails.\n\n> Is it an iPhone 14?']]],
    ['a signature that the phone appends', [['customer', 'It fails.\n\nSent from my iPhone']]],
  ] as const)('is not read from %s', (_, lines) => {
    expect(engine.read(createTicket(lines)).facts.device).toBeNull();
  });
});

describe('the system', () => {
  it.each([
    ['on iOS 17.5.1 now', 'iOS 17.5.1'],
    ['ios17.4 here', 'ios17.4'],
    ['pg_dump on Debian 12', 'Debian 12'],
    ['our Ubuntu Server 22.04', 'Ubuntu Server 22.04'],
    ['it runs on Linux', 'Linux'],
    ['iOS version 16.7.2', 'iOS version 16.7.2'],
    ['iPadOS 17.2', 'iPadOS 17.2'],
    ['macOS Sonoma', 'macOS Sonoma'],
    ['Windows 11 laptop', 'Windows 11'],
    ['android 14', 'android 14'],
    ['I use android, then iOS 16', 'iOS 16'],
  ])('in "%s"', (text, system) => {
    expect(factsOf(text).os?.value).toBe(system);
  });

  it.each([
    ['my iPhone 12 fails', 'iOS'],
    ['my ipad fails', 'iPadOS'],
    ['my Galaxy S23 fails', 'Android'],
  ])('is told by the device in "%s"', (text, system) => {
    expect(factsOf(text).os?.value).toBe(system);
  });

  it.each([['my phone fails'], ['curiosity 17'], ['nothing of the kind']])('is not in "%s"', (text) => {
    expect(factsOf(text).os).toBeNull();
  });
});
