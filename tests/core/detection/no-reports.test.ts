import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicketOf } from '../support/tickets';

const engine = createShippedEngine();

/** Messages in which nobody reports a failing backup, by what makes them look as if. */
const NO_REPORTS: Readonly<Record<string, readonly string[]>> = {
  'questions about backups': [
    'How do I back up my phone?',
    'How often should a backup run?',
    'What does the iCloud backup include?',
    'Can I back up to iCloud without Wi-Fi?',
    'Is there a way to schedule the backup for the morning?',
    'Can I keep two backups of one phone?',
    'Where can I see the size of my backup?',
    'Which backup software do you recommend for a Mac?',
    'Is my data encrypted in the backup?',
  ],
  'backups that work': [
    'My backup finished fine last night.',
    'The backup completed successfully, thank you.',
    'Backups work perfectly here, I only have a question about my bill.',
    'There has been no failed backup since I bought more storage.',
    'No errors in the backup log this week.',
    'The backup ran without any problems.',
    'I have never had a problem with my backups.',
    'Your article fixed my backup problem, thanks!',
    'The backup problem is solved.',
  ],
  'a restore or a transfer that fails': [
    'I cannot restore my phone from the backup.',
    'Restoring the iCloud backup fails with an error.',
    'The restore is stuck at two hours remaining.',
    "Transferring the backup to my new phone didn't work.",
    'The import of my old backup failed.',
    'The new phone arrived broken, but luckily I had a backup.',
    'My phone is backed up, but I forgot my passcode.',
  ],
  'other things called backup': [
    "My backup codes don't work any more.",
    'I lost my backup codes and cannot sign in.',
    'The code sent to my backup e-mail never arrives.',
    'My backup phone number is wrong, how do I change it?',
    'The backup camera of my car failed.',
    'The backup battery is dead after two months.',
    "We need a backup generator that doesn't fail.",
    'Our backup plan failed, so we took the train.',
    'The backup goalkeeper made an error.',
  ],
  'the verb "to back up" about something else': [
    'The website failed yesterday but it is back up now.',
    'Server crashed, we are back up and running.',
    'Traffic is backed up on the motorway and my delivery failed.',
    'The toilet is backed up and the pump is broken.',
    'Can you back up your claim that the payment failed?',
  ],
  'failures that are only thought of': [
    'What happens if a backup fails?',
    'If the backup fails, will I get a message?',
    'I am afraid that the backup might fail while I travel.',
    'Please notify me when a backup fails.',
    'Would a backup fail over a slow line?',
    'How can I make sure that my backups never fail?',
  ],
  'backups that are not wanted or never were': [
    "I don't want to back up my photos to iCloud.",
    'Please stop backing up my desktop to OneDrive!',
    'How do I turn off iCloud backup?',
    "I turned the backup off because I don't need it.",
    'How do I delete an old backup?',
    'I deleted my backup by mistake, can you get it back?',
    'I did not make a backup before the update, is everything lost?',
    'I have no backup of my old phone.',
  ],
  'what an agent would write': ['We are sorry to hear that your backup failed.'],
  'failures without a backup': [
    'My payment failed, please try again.',
    'The app crashes when I open the camera.',
    'My screen is frozen and nothing happens when I tap.',
    "I can't sign in to my account.",
    'The update failed with error 14.',
    'Wi-Fi keeps dropping since the update.',
    'My iPhone is stuck on the Apple logo.',
    'My calendar is not syncing with the car.',
    'My iCloud mail stopped working.',
    'The invoice could not be completed.',
    'I have not enough storage for more photos.',
    'iCloud storage is full, how much is the next plan?',
    'My order has been stuck for three weeks.',
    'The last invoice was three weeks ago.',
    'I would like a refund for my storage plan.',
    'Do failed logins count against my account?',
    'My printer is not working.',
    'I need a copy of my contract for my backup files.',
    'The save button in the form is greyed out.',
  ],
};

describe.each(Object.entries(NO_REPORTS))('%s', (_, messages) => {
  it.each(messages)('"%s"', (message) => {
    const { symptoms } = engine.read(createTicketOf(message));
    expect(symptoms.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([]);
  });
});
