import type { Article } from '../../../core/articles/article';
import type { ActionFact, Fact, Facts } from '../../../core/facts/facts';
import type { Suggestion } from '../../../core/search/suggestion';
import type { Ticket } from '../../../core/ticket/ticket';

/** One ticket and three articles, as near to real ones as a component needs. */

const SOURCE = 'https://support.apple.com/guide/icloud/mmab848634c8/icloud';

export const STORAGE: Article = {
  id: 'icloud-storage-full',
  language: 'en',
  title: 'Not enough iCloud storage for the backup',
  aliases: ['iCloud is full'],
  product: 'icloud-backup',
  kinds: ['no-space'],
  platforms: ['iOS', 'iPadOS'],
  models: 'Every iPhone and iPad with iCloud Backup turned on; most often with the free 5 GB.',
  versions: 'iOS 17 to 26',
  severity: {
    level: 'moderate',
    reason: 'Earlier backups stay usable, but nothing new is protected until this is fixed.',
  },
  meaning:
    'The next backup is larger than the space that is left in iCloud, so it stops before it is complete. Backups that are already in iCloud stay as they are; only the new one is missing. Photos in iCloud Photos are kept apart from the backup and are safe.\n\nThere is no immediate danger, but what has changed since the last backup is not protected.',
  signals: [{ text: 'Not Enough iCloud Storage', kind: 'message', source: SOURCE }],
  causes: [
    {
      id: 'storage-full',
      title: 'Not enough iCloud storage',
      hints: ['storage is full'],
      question: 'How much space is free under Settings > your name > iCloud?',
    },
    {
      id: 'large-app',
      title: 'One app takes up most of the backup',
      hints: ['huge'],
      question: 'Which app is the largest under Next Backup Size?',
    },
    { id: 'no-wifi', title: 'Wi-Fi or charger gone before the end', hints: ['wifi drops'] },
  ],
  steps: [
    {
      id: 'compare-storage',
      title: 'Compare the free storage with the next backup’s size',
      path: 'Settings > your name > iCloud > iCloud Backup > This iPhone',
      body: 'Look at Next Backup Size and compare it with the space that is free. Apps themselves are not part of the backup, so it is smaller than the used storage.\n\nIf it does not fit, go on with the next step.',
      addresses: ['storage-full'],
      check: 'Next Backup Size is smaller than the free space.',
      sources: [SOURCE],
    },
    {
      id: 'leave-out-apps',
      title: 'Leave out apps that can be downloaded again',
      path: 'Settings > your name > iCloud > iCloud Backup > This iPhone',
      body: 'Turn off the apps whose data lives elsewhere too, such as streaming apps.',
      addresses: ['storage-full', 'large-app'],
      caution: 'What is left out cannot be restored from iCloud later.',
      check: 'Next Backup Size has become smaller.',
      sources: [SOURCE],
    },
    {
      id: 'restart',
      title: 'Restart the iPhone and try again',
      body: 'Turn it off, wait half a minute, turn it on, and tap Back Up Now.',
      addresses: [],
      action: 'restart-device',
      check: 'A progress bar appears below Back Up Now.',
      sources: [SOURCE],
    },
    {
      id: 'back-up-now',
      title: 'Back up on the charger and on good Wi-Fi',
      path: 'Settings > your name > iCloud > iCloud Backup > Back Up Now',
      body: 'Plug in, lock the screen, and leave it for up to 24 hours.',
      addresses: ['no-wifi'],
      action: 'back-up-now',
      check: 'The date below Back Up Now is today’s.',
      sources: [SOURCE],
    },
    {
      id: 'delete-old-backup',
      title: 'Delete the backup of a phone you no longer use',
      path: 'Settings > your name > iCloud > Manage Account Storage > Backups',
      body: 'Choose the old phone’s backup and delete it.',
      addresses: ['storage-full'],
      caution: 'The deleted backup is gone for good.',
      destructive: true,
      check: 'More space is free than before.',
      sources: [SOURCE, 'https://support.apple.com/108922'],
    },
  ],
  faq: [
    {
      question: 'Is anything lost if it keeps failing?',
      answer: 'No. Earlier backups remain, and their date is on the iCloud Backup screen.',
    },
  ],
  escalate: ['The backup fails every night although the space is enough and the network is good.'],
  tags: ['icloud', 'storage'],
  sources: ['https://support.apple.com/HT203516'],
  reviewed: '2026-11-22',
};

export const STUCK: Article = {
  ...STORAGE,
  id: 'icloud-backup-stuck',
  title: 'Backup stuck on “Estimating time remaining…”',
  severity: { level: 'minor', reason: 'It usually ends by itself.' },
};

export const ERASED: Article = {
  ...STORAGE,
  id: 'backup-drive-unreadable',
  title: 'Backup drive cannot be read after an unsafe removal',
  product: 'time-machine',
  platforms: ['macOS'],
  severity: { level: 'serious', reason: 'The only copy may be damaged.' },
};

export const ARTICLES: readonly Article[] = [STORAGE, STUCK, ERASED];

export function fact<Value>(value: Value, text: string): Fact<Value> {
  return { value, evidence: { message: 0, span: { start: 0, end: text.length }, text } };
}

/** Something done, as the customer says it and as the reply says it. */
export function action(id: string, text: string, label = text): ActionFact {
  return { ...fact(id, text), label };
}

export const FACTS: Facts = {
  language: 'en',
  product: null,
  device: fact('iPhone 14', 'iPhone 14'),
  os: fact('iOS 17.5', 'iOS 17.5'),
  storage: fact({ freeGb: 12, totalGb: 50 }, '12 of my 50 GB are free'),
  codes: [],
  tried: [action('restart-device', 'restarted it twice', 'restarted the device')],
  sent: [action('back-up-now', 'please tap Back Up Now')],
  customerName: 'Amira',
  agentName: 'Jo',
};

export const TICKET: Ticket = {
  subject: 'Backup Failed every night',
  messages: [
    { author: 'customer', text: 'My iPhone 14 says Backup Failed every night. I restarted it twice.' },
  ],
  requester: 'Amira',
  agent: 'Jo',
  number: '10234',
};

export const SUGGESTIONS: readonly Suggestion[] = [
  {
    article: STORAGE.id,
    score: 0.94,
    causes: [{ cause: 'storage-full', words: 'my storage is full' }],
    reasons: [{ kind: 'symptom', words: 'Backup Failed every night' }],
    matches: [],
  },
  {
    article: STUCK.id,
    score: 0.41,
    causes: [],
    reasons: [{ kind: 'product', words: 'iCloud' }],
    matches: [],
  },
  {
    article: ERASED.id,
    score: 0.22,
    causes: [{ cause: 'no-wifi', words: 'wifi drops' }],
    reasons: [{ kind: 'cause', words: 'wifi drops' }],
    matches: [],
  },
];
