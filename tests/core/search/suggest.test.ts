import { describe, expect, it } from 'vitest';
import { groupArticles } from '../../../core/articles/article-group';
import { createSuggester, MAX_SUGGESTIONS } from '../../../core/search/suggest';
import { createShippedEngine, shippedArticles } from '../support/shipped';
import { createTicket, createTicketOf } from '../support/tickets';

const engine = createShippedEngine();
const suggestionsFor = (text: string) => engine.read(createTicketOf(text)).suggestions;
const firstFor = (text: string) => suggestionsFor(text)[0];

const FAILED = 'icloud-backup-failed';
const STORAGE = 'icloud-backup-not-enough-storage';
const INCOMPLETE = 'icloud-last-backup-could-not-be-completed';
const STUCK = 'icloud-backup-stuck-estimating-time';
const GREYED = 'icloud-backup-greyed-out-or-disabled';
const PASSWORD = 'icloud-backup-after-password-change';

/** Tickets as customers write them, with the article that an experienced agent would open first. */
const GOLDEN: readonly (readonly [text: string, article: string])[] = [
  ['my icloud backup failed again last night. iphone 13, ios 17.4', FAILED],
  ['Hi, iPhone Backup Failed is what my phone tells me every morning. It is on wifi and charging.', FAILED],
  ['My ipad hasnt backed up to icloud for 3 weeks now and i dont know why', FAILED],
  ["Hello, my iPhone won't back up to iCloud any more since the update to iOS 18. Restarted twice.", FAILED],
  [
    'My iPhone says there is not enough icloud storage to back up. I already deleted lots of photos.',
    STORAGE,
  ],
  ['The last backup could not be completed. That is all it says. What now?', INCOMPLETE],
  ["every night the same message: the last backup couldn't be completed", INCOMPLETE],
  ['backup stuck on estimating time remaining since yesterday evening', STUCK],
  ['The iCloud backup is taking forever, it has been at 2 hours remaining for two days', STUCK],
  ['icloud backup hangs at about 10% and never moves', STUCK],
  ['Back Up Now is greyed out on my iphone and I cannot press it', GREYED],
  ['There was a problem enabling iCloud Backup. I get this when I turn the switch on.', GREYED],
  ['the icloud backup button is grayed out at the office wifi', GREYED],
  ['I changed my Apple ID password on Sunday and there has been no icloud backup since.', PASSWORD],
];

describe('suggestions for a ticket', () => {
  it.each(GOLDEN)('"%s"', (text, article) => {
    expect(firstFor(text)?.article).toBe(article);
  });

  it.each([
    ['the weather', 'It rains and my umbrella is broken.'],
    ['a question', 'How do I back up my iPhone to iCloud?'],
    ['a restore that failed', 'I cannot restore my iPhone from the iCloud backup, it fails.'],
    ['a backup that works', 'My iCloud backup finished fine last night, thank you.'],
    ['nothing at all', ''],
  ])('there are none for %s', (_, text) => {
    expect(suggestionsFor(text)).toEqual([]);
  });

  it.each([
    ['WhatsApp', 'My WhatsApp backup to Google Drive failed.'],
    ['Time Machine', 'The Time Machine backup failed with error 5.'],
    ['OneDrive', 'My OneDrive backup stopped working.'],
  ])('no article of iCloud is suggested for %s', (_, text) => {
    const { symptoms, suggestions } = engine.read(createTicketOf(text));
    expect(symptoms).not.toEqual([]);
    const iCloud = new Set(
      shippedArticles.filter(({ product }) => product === 'icloud-backup').map(({ id }) => id),
    );
    expect(suggestions.filter(({ article }) => iCloud.has(article))).toEqual([]);
  });

  it('takes less room than is needed for too little', () => {
    const text = 'Time Machine failed: the backup requires 612 GB but only 97 GB are available.';
    expect(firstFor(text)?.article).toBe('time-machine-backup-disk-full');
  });

  it('says why in the customer’s own words', () => {
    for (const [text] of GOLDEN) {
      for (const { reasons, causes } of suggestionsFor(text)) {
        expect(reasons).not.toEqual([]);
        for (const { words } of [...reasons, ...causes]) expect(text).toContain(words);
      }
    }
  });

  it('gives the words as written behind emoji, accents and direction marks', () => {
    const text = '❤️ Rene\u0301 \u200f: my i\u200bCloud backup failed, the Wi\u2011Fi keeps dropping';
    const reasons = firstFor(text)?.reasons ?? [];
    expect(reasons.find(({ kind }) => kind === 'product')?.words).toBe('i\u200bCloud');
    expect(reasons.find(({ kind }) => kind === 'cause')?.words).toBe('Wi\u2011Fi keeps dropping');
  });

  it('names the product’s own message as the first reason', () => {
    expect(
      firstFor('It says "The last backup could not be completed". My icloud is fine.')?.reasons[0],
    ).toEqual({
      kind: 'signal',
      words: 'It says "The last backup could not be completed"',
    });
  });

  it.each([
    ['backup failed because icloud is full', STORAGE, 'free-plan-full'],
    ['My icloud backup failed, the wifi keeps dropping', FAILED, 'wifi'],
    ['My icloud backup failed, it is a company phone with VPN', FAILED, 'network-block'],
    ['I changed my password and there has been no icloud backup since', PASSWORD, 'new-password-missing'],
    ['My icloud backup failed, I have 200 MB of 5 GB free', FAILED, 'storage'],
  ])('likely causes: "%s"', (text, article, cause) => {
    const suggestion = suggestionsFor(text).find((found) => found.article === article);
    expect(suggestion?.causes.map((likely) => likely.cause)).toContain(cause);
  });

  it('does not take hints from an agent or a note', () => {
    const { suggestions } = engine.read(
      createTicket([
        ['customer', 'My icloud backup failed.'],
        ['agent', 'Is your storage full? Do you use a VPN?'],
        ['note', 'Probably storage is full.'],
      ]),
    );
    expect(suggestions[0]).toMatchObject({ article: FAILED, causes: [] });
  });

  it('ranks a ticket with more to say for an article higher', () => {
    const scoreFor = (text: string) =>
      suggestionsFor(text).find(({ article }) => article === STORAGE)?.score ?? 0;
    const vague = scoreFor('My iCloud backup failed.');
    const clearer = scoreFor('My iCloud backup failed, icloud is full.');
    const exact = scoreFor(
      'This iPhone cannot be backed up because there is not enough iCloud storage available. iCloud is full.',
    );
    expect(clearer).toBeGreaterThan(vague);
    expect(exact).toBeGreaterThan(clearer);
  });

  it('gives few, with falling scores between 0 and 1, and the same for the same ticket', () => {
    for (const [text] of GOLDEN) {
      const suggestions = suggestionsFor(text);
      const scores = suggestions.map(({ score }) => score);
      expect(scores.length).toBeLessThanOrEqual(MAX_SUGGESTIONS);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
      expect(suggestionsFor(text)).toEqual(suggestions);
    }
  });

  it('follows the thread to what the customer says last', () => {
    const { suggestions } = engine.read(
      createTicket([
        ['customer', 'My iCloud backup failed.'],
        ['agent', 'Which message do you see?'],
        ['customer', 'Back Up Now is greyed out.'],
      ]),
    );
    expect(suggestions[0]?.article).toBe(GREYED);
  });

  it.each([
    [
      'WhatsApp on the cloud that is named more often',
      'The backup of my WhatsApp to iCloud fails. iCloud has room, I pay for iCloud+.',
      'whatsapp-iphone-icloud-backup-failed',
    ],
    [
      'WordPress on the storage it is sent to',
      'UpdraftPlus reports an error: the backup failed while it was sent to Dropbox.',
      'wordpress-updraftplus-backup-failed',
    ],
    [
      'the phone that is backed up to a computer',
      'The backup of my iPhone keeps failing, the laptop says there is not enough space on this computer.',
      'iphone-computer-backup-not-enough-space',
    ],
    ['the iPad', 'The iPad has not made a backup since spring.', 'ipad-icloud-backup-failed'],
    ['what a bare word makes possible', 'nightly dump is empty, 0 bytes', 'mysql-mysqldump-failed'],
  ])('of articles that are alike the first is for %s', (_, text, article) => {
    expect(firstFor(text)?.article).toBe(article);
  });

  it.each([
    [
      'that there is no room, whatever else went wrong',
      'icloud is full it says and so my iphone does not back up, i have 50 gb though',
      STORAGE,
    ],
    [
      'what a product says, between quotation marks',
      'Seit iOS 18 geht beim iCloud-Backup nichts mehr: „Verbleibende Zeit wird geschätzt“, und dabei bleibt es.',
      STUCK,
    ],
    [
      'the only article of a product for whatever happened to it',
      'C2 storage: no new backup since 14 August, before that daily.',
      'synology-hyper-backup-failed',
    ],
    [
      'another product’s words where that product is named',
      'Galaxy A54. WhatsApp sits at "preparing backup" since lunch.',
      'whatsapp-android-google-backup-stuck',
    ],
    [
      'a Mac in Japanese',
      'マックのバックアップが準備中から進みません。',
      'time-machine-stuck-preparing-backup',
    ],
  ])('goes by %s', (_, text, article) => {
    expect(firstFor(text)?.article).toBe(article);
  });

  it('suggests nothing of a kindred product where one without an article is named', () => {
    const text = 'Huawei P30: the backup in HiSuite ends with an error at 80 % every time.';
    const { symptoms, suggestions } = engine.read(createTicketOf(text));
    expect(symptoms).not.toEqual([]);
    expect(suggestions).toEqual([]);
  });

  it('shows both articles for WhatsApp where no phone is named', () => {
    const shown = suggestionsFor('The backup of my chats is stuck at 42 %.').map(({ article }) => article);
    expect(shown.slice(0, 2).sort()).toEqual([
      'whatsapp-android-google-backup-stuck',
      'whatsapp-iphone-icloud-backup-failed',
    ]);
  });

  it('answers a ticket with more symptoms than a function takes arguments', () => {
    const ticket = createTicketOf('My iCloud backup failed.');
    const { symptoms, facts } = engine.read(ticket);
    const many = Array.from({ length: 150_000 }, () => symptoms).flat();
    const [suggestion] = createSuggester(groupArticles({ articles: shippedArticles })).suggest(
      ticket,
      many,
      facts,
    );
    expect(suggestion?.article).toBe(FAILED);
  }, 60_000);
});
