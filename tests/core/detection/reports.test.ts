import { describe, expect, it } from 'vitest';
import type { SymptomKind } from '../../../core/detection/symptom';
import { overlaps } from '../../../core/text/span';
import { createShippedEngine } from '../support/shipped';
import { createTicketOf, readExample } from '../support/tickets';

const engine = createShippedEngine();
const symptomsIn = (text: string) => engine.read(createTicketOf(text)).symptoms;

/** Messages that report a failing backup; the words that say so stand in [[brackets]]. */
const REPORTS: Readonly<Record<string, readonly string[]>> = {
  'a failure, called by its name': [
    '[[backup failed]]',
    'my icloud [[backup failed]] last night, third time this week',
    'The [[backup of my iPad has failed]] again.',
    '[[Backup fails]] at around 60 % every single night.',
    '[[BACKUP FAILED]] AGAIN!!! THIS IS THE 5TH TIME',
    'Why does my [[backup keep failing]]?',
    'My [[backups have been failing]] ever since I moved to the new flat.',
    'i have plenty of space but it still says [[backup failed]]',
    'iCloud [[backup crashed]] while I was asleep',
    'Good morning, just wanted to report that the [[backup went wrong]] again tonight.',
    '[[Backup was unsuccessful]], it says.',
    '[[Backup gets interrupted]] all the time.',
  ],
  'typing errors and lower case': [
    'my [[bakcup keeps failing]] plz help',
    '[[Bakup not working]] on iphone 12',
    'icloud [[bkup fails]] everytime',
    'iphone [[wont back up]] since i got the new router',
    'hi, [[cant backup]] my phone to icloud??',
    'my phone [[hasnt backed up]] since the update to ios 18',
  ],
  'a negated verb': [
    'My phone [[will not back up]] to iCloud no matter what I try.',
    "Why [[won't my iPhone back up]]?",
    "I am [[unable to back up]] my wife's iPhone.",
    '[[Could not back up]] "Maria’s iPhone".',
    '[[cannot create a backup]] on my macbook',
    'My photos are [[not being backed up]] any more.',
    'I changed my password and the phone [[no longer backs up]].',
    'Since the update the phone [[refuses to back up]].',
    "I restarted the phone but the [[backup still doesn't work]].",
    "is anyone else's icloud [[backup not working]] today?",
    "Time Machine [[couldn't complete the backup]].",
    "Our server's [[backup job did not finish]] on Friday.",
  ],
  'a backup that does not run by itself or stopped': [
    "The nightly [[backup doesn't run]] any more, I have to start it by hand.",
    'whatsapp chat [[backup not happening]] on its own',
    'OneDrive [[stopped backing up]] my pictures',
    '[[No backups are being made]], although everything is switched on.',
    'The [[backup starts fine, then it stops]] after two minutes.',
    'Google One [[backup has been paused]] for days and won’t resume',
  ],
  'a backup that is overdue': [
    '[[Last backup: 14 March]]. That is eight months ago!',
    'Last successful [[backup was 43 days ago]].',
    'There has been [[no backup for six weeks]] now.',
    'My [[last backup is from 2024]].',
  ],
  'a backup that hangs': [
    '[[backup is stuck]] at 99% since this morning',
    'The [[backup hangs]] every time it reaches the photos.',
    '[[backup just sits there]] saying estimating time remaining',
    '[[Backing up takes forever]] and never finishes.',
    '[[Backup freezes]] halfway through.',
    'the [[backup never completes]], it goes up to 80% and then starts over',
    'The WhatsApp [[backup is stuck]] at 0%.',
  ],
  'no room': [
    'iCloud says there is [[not enough storage to back up]] my phone',
    'my [[storage is full so nothing gets backed up]] anymore',
    'The [[backup needs 12 GB but I only have 5, so it fails]].',
    'My iPhone says it [[can’t be backed up]] because there is not enough iCloud storage available.',
  ],
  'a button that does nothing': [
    "The [[back up now button is grayed out]] and I can't tap it.",
    'I press [[Back Up Now and nothing happens]].',
    "I [[can't turn on iCloud backup]], the switch jumps back.",
  ],
  'half of it, or nothing': [
    '[[Only half of my messages were backed up]].',
    'The [[backup file is empty]], 0 KB.',
    'my [[backup is incomplete]], the whole of October is missing',
  ],
  'the product’s own message': [
    'It keeps saying [[the last backup could not be completed]].',
    'it says "[[iPhone Not Backed Up]]" on the lock screen',
    '"[[There was a problem enabling iCloud Backup]]" - what does that mean?',
    'Finder: [[backup of the iPhone was not possible because an error]] occurred',
  ],
  'errors and trouble': [
    'I get an [[error while backing up]]: "Backup failed".',
    'Every [[backup attempt ends with an error]] message.',
    'We keep getting [[backup errors]] on all our company iPads.',
    "I'm having [[problems with the icloud backup]] for weeks.",
    'There seems to be an [[issue with my backup]].',
    '[[Trouble backing up]] my device.',
    'The [[backup to the external drive aborts]] with error -36.',
  ],
  'a copy that is a backup without the word': [
    '[[Photos are not syncing with iCloud]].',
    'My pictures are [[stuck at uploading 612 items]] since the weekend.',
    '[[Nothing has reached the NAS]] since March.',
    'Veeam: the nightly [[job ended with status failed]].',
    'Our [[mysqldump writes a 0 byte file]] since the upgrade.',
    'The [[nightly copy of our shop database does not run]].',
  ],
  'two sentences or clauses': [
    'I tried to [[back up three times yesterday. It failed]] each time.',
    "[[Tried backing up to icloud but it just won't work]].",
    'My phone is fine otherwise. Thank you for the quick answer about the invoice. But the [[backup fails]].',
  ],
};

describe.each(Object.entries(REPORTS))('%s', (_, messages) => {
  it.each(messages)('is found in "%s"', (message) => {
    const { text, words } = readExample(message);
    const found = symptomsIn(text);
    for (const word of words)
      expect(
        found.some(({ span }) => overlaps(span, word)),
        JSON.stringify(found),
      ).toBe(true);
    expect(words).not.toEqual([]);
  });
});

describe('the kind of a symptom', () => {
  it.each<[SymptomKind, string]>([
    ['failed', 'My backup failed.'],
    ['not-running', "The backup doesn't start."],
    ['stuck', 'The backup is stuck.'],
    ['overdue', 'The last backup was three weeks ago.'],
    ['incomplete', 'The backup file is empty.'],
    ['no-space', 'There is not enough storage for the backup.'],
    ['unavailable', 'Back Up Now is greyed out.'],
    ['error-message', 'It says "The last backup could not be completed".'],
  ])('is %s in "%s"', (kind, text) => {
    expect(symptomsIn(text).map((symptom) => symptom.kind)).toEqual([kind]);
  });
});
