import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicketOf } from '../support/tickets';

const engine = createShippedEngine();
const factsOf = (text: string) => engine.read(createTicketOf(text)).facts;

describe('storage figures', () => {
  it.each([
    ['12 of 50 GB free', { freeGb: 12, totalGb: 50 }],
    ['it says 12 GB of my 50 GB are free', { freeGb: 12, totalGb: 50 }],
    ['I used 4.8 of 5 GB', { usedGb: 4.8, totalGb: 5 }],
    ['4,8 GB of 5 GB used', { usedGb: 4.8, totalGb: 5 }],
    ['49.2 GB / 50 GB', { usedGb: 49.2, totalGb: 50 }],
    ['my 5GB is full', { totalGb: 5 }],
    ['5GB full', { totalGb: 5 }],
    ['only 1.2 GB left', { freeGb: 1.2 }],
    ['500 MB of storage left', { freeGb: 0.5 }],
    ['1,234 MB available', { freeGb: 1.234 }],
    ['says 0 KB available', { freeGb: 0 }],
    ['0 bytes left', { freeGb: 0 }],
    ['free space: 3 GB', { freeGb: 3 }],
    ['my 2 TB plan', { totalGb: 2000 }],
    ['I have 200 GB of storage', { totalGb: 200 }],
    ['the backup is 6.2 GB and there is 2.1 GB free', { freeGb: 2.1 }],
    ['5 gigs full', { totalGb: 5 }],
    ['it requires 612 GB but only 97 GB are available', { neededGb: 612, freeGb: 97 }],
    ['38 Go libres sur 1 To, il réclame 112 Go', { freeGb: 38, neededGb: 112 }],
    ['Es sind 612 GB erforderlich, auf der Platte sind nur 97 GB verfügbar.', { neededGb: 612, freeGb: 97 }],
    ['需要 402 GB，仅有 88 GB 可用', { neededGb: 402, freeGb: 88 }],
  ])('in "%s"', (text, figures) => {
    expect(factsOf(text).storage?.value).toEqual(figures);
  });

  it.each([
    ['the video is 3 GB'],
    ['I have an iPhone with 128 GB'],
    ['half of it'],
    ['page 3 of 12'],
    ['5 of my 7 devices'],
  ])('are not in "%s"', (text) => {
    expect(factsOf(text).storage).toBeNull();
  });
});

describe('error codes', () => {
  it.each([
    ['it says error 0x80070005 now', ['0x80070005']],
    ['Error -54', ['error -54']],
    ['error code: 1603', ['error 1603']],
    ['ERR 14', ['error 14']],
    ['Error: 5', ['error 5']],
    ['error 3194, then error 9', ['error 3194', 'error 9']],
    ['MBErrorDomain: 205', ['mberrordomain: 205']],
    ['MBErrorDomain error 205', ['mberrordomain error 205']],
    ['Fehler 12', ['error 12']],
  ])('are kept whole in "%s"', (text, codes) => {
    expect(factsOf(text).codes.map(({ value }) => value)).toEqual(codes);
  });

  it.each([
    ['a number', 'it failed 5 times on 3 May 2026'],
    ['a version', 'iOS 17.5'],
    ['a time', 'there was an error 5 minutes ago'],
    ['a count', 'an error, 5 times'],
    ['a zip code', 'zip code 90210'],
    ['a verification code', 'my code is 123456, code 123456'],
    ['colours', 'in 0xFF grey'],
  ])('are not %s', (_, text) => {
    expect(factsOf(text).codes).toEqual([]);
  });
});
