import { describe, expect, it } from 'vitest';
import type { PlannedStep } from '../../../core/reply/reply-plan';
import { createShippedEngine } from '../support/shipped';
import { createTicketOf } from '../support/tickets';

/** The shipped articles' steps that are not for everybody: left out, with the customer's words and what it is for. */
const engine = createShippedEngine();

function plan(article: string, step: string, ticket: string): PlannedStep | undefined {
  const whole = engine.article(article);
  if (!whole) throw new Error(`There is no article ${article}`);
  const { facts } = engine.read(createTicketOf(ticket));
  const options = { length: 'full', chosen: new Map(), likelyCauses: [] } as const;
  return engine.plan(whole, facts, options).steps.find((planned) => planned.step.id === step);
}

describe.each<[article: string, step: string, dropped: string, because: string, needs: string, kept: string]>(
  [
    [
      'google-photos-backup-stalled',
      'clear-cache',
      'Google Photos backup is stuck on my iPhone 13.',
      'iPhone 13',
      'Android',
      'Google Photos backup is stuck on my Pixel 8.',
    ],
    [
      'google-account-storage-full-backup',
      'shrink-whatsapp',
      'My Google account storage is full and the backup on my iPhone stopped.',
      'iPhone',
      'Android',
      'My Google account storage is full and the backup on my Galaxy S22 stopped.',
    ],
    [
      'iphone-encrypted-backup-password-forgotten',
      'look-in-keychain',
      'I forgot the password of my encrypted iPhone backup in iTunes on Windows 11.',
      'Windows 11',
      'macOS',
      'I forgot the password of my encrypted iPhone backup, iOS 17.',
    ],
    [
      'iphone-encrypted-backup-password-forgotten',
      'reset-settings',
      'I forgot the password of my encrypted backup, it is an old iPhone with iOS 10.3.',
      'iOS 10.3',
      'iOS 11+',
      'I forgot the password of my encrypted backup, iOS 17.5.',
    ],
    [
      'iphone-computer-backup-disconnected',
      'rename-file',
      'The backup failed because the iPhone disconnected, iOS 17.5.',
      'iOS 17.5',
      'iOS -10',
      'The backup failed because the iPhone disconnected, iOS 10.3.3.',
    ],
    [
      'acronis-backup-failed',
      'handle-onedrive',
      'Acronis backup failed on macOS Sonoma.',
      'macOS Sonoma',
      'Windows',
      'Acronis backup failed on Windows 11.',
    ],
    [
      'google-backup-button-greyed-out',
      'screen-lock-off',
      'The back up now button is greyed out on Android 8.1.',
      'Android 8.1',
      'Android 9+',
      'The back up now button is greyed out on Android 13.',
    ],
    [
      'time-machine-disk-not-available',
      'plug-in-mac',
      'Time Machine backup failed on my Mac mini, the disk is not available.',
      'Mac mini',
      'MacBook',
      'Time Machine backup failed on my MacBook Pro, the disk is not available.',
    ],
    [
      'icloud-backup-failed',
      'buy-storage',
      'iCloud backup failed on my old iPhone 4s with iOS 8.4.',
      'iOS 8.4',
      'iOS 9+',
      'iCloud backup failed on my iPhone 14 with iOS 17.',
    ],
  ],
)('%s, %s', (article, step, dropped, because, needs, kept) => {
  it(`is left out of the reply to “${dropped}”`, () => {
    expect(plan(article, step, dropped)).toMatchObject({ state: 'not-applicable', because, needs });
  });

  it(`stays for “${kept}”`, () => {
    expect(plan(article, step, kept)?.state).not.toBe('not-applicable');
  });
});
