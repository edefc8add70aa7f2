import type { Article } from '../../core/articles/article';
import type { Product } from '../../core/articles/products';
import { createRandom, type Random } from './random';

/** A knowledge base of any size, plausible enough for its words to be spread as in a real one. */
export interface GeneratedArticles {
  readonly articles: readonly Article[];
  readonly products: readonly Product[];
}

const SEED = 20;

/** Product, part and circumstance together name one article: no other has the same three. */
export function generateArticles(count: number): GeneratedArticles {
  const random = createRandom(SEED);
  const products = MAKERS.flatMap((maker) => KINDS.map((kind) => `${maker}${kind}`)).map(
    (name): Product => ({ id: name.toLowerCase(), name, mentions: [name.toLowerCase()] }),
  );
  const combinations = products.flatMap((product) =>
    PARTS.flatMap((part) => CIRCUMSTANCES.map((when) => ({ product, part, when }))),
  );
  if (count > combinations.length) throw new Error(`There are words for ${combinations.length} articles.`);
  const articles = random
    .shuffle(combinations)
    .slice(0, count)
    .map((problem, index) => createArticle(problem, index, random));
  return { articles, products };
}

interface Problem {
  readonly product: Product;
  readonly part: string;
  readonly when: string;
}

function createArticle({ product, part, when }: Problem, index: number, random: Random): Article {
  const [failure, also] = random.pick(FAILURES);
  const sentences = (number: number): string =>
    Array.from({ length: number }, () => random.pick(SENTENCES)).join(' ');
  return {
    id: toId(`${product.name} ${part} ${when}`),
    language: 'en',
    title: `${product.name} ${part} ${failure} ${when}`,
    aliases: [`${product.name} ${also} the ${part} ${when}`],
    product: product.id,
    kinds: ['failed'],
    platforms: [random.pick(PLATFORMS)],
    models: 'All of them.',
    severity: { level: 'moderate', reason: 'New files are not saved.' },
    meaning: `The ${part} of ${product.name} ${failure}. ${sentences(2)}`,
    signals: [
      {
        kind: 'message',
        text: `Error 0x${(0x80070000 + index).toString(16)}`,
        source: 'https://example.org/',
      },
      { kind: 'phrase', text: `${part} ${also} ${when}` },
    ],
    causes: Array.from({ length: 3 }, (_, cause) => ({
      id: `cause-${cause}`,
      title: random.pick(SENTENCES),
      hints: [`${random.pick(PARTS)} ${random.pick(FAILURES)[1]}`],
    })),
    steps: Array.from({ length: 6 }, (_, step) => ({
      id: `step-${step}`,
      title: random.pick(SENTENCES),
      body: sentences(3),
      addresses: [],
      check: random.pick(SENTENCES),
      sources: ['https://example.org/'],
    })),
    faq: [{ question: `Is my ${part} safe?`, answer: sentences(2) }],
    escalate: ['The vendor, if nothing helps.'],
    tags: [part, random.pick(PLATFORMS)],
    sources: [],
    reviewed: '2026-11-22',
  };
}

function toId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const list = (names: string): string[] => names.split(', ');

const MAKERS = list(
  'Alder, Borealis, Cinder, Dovetail, Ember, Fjord, Granite, Harbor, Indigo, Juniper, Kestrel, Lumen, Meridian, Nimbus, Orchard, Pinnacle, Quartz, Ridge, Sequoia, Tundra',
);
const KINDS = list('vault, cloud, sync, drive, mirror');
const PARTS = list(
  'backup, photo upload, contacts copy, message archive, nightly job, disk image, mailbox export, calendar sync, document folder, video library, database dump, system snapshot, phone backup, tablet backup, voice memos, browser profile, keychain copy, shared album, music library, settings copy',
);
const PLATFORMS = list('Windows, macOS, Linux, iOS, Android, Synology, QNAP, Docker');
const FAILURES = [
  ['failed', 'could not finish'],
  ['stuck at verifying', 'hangs while verifying'],
  ['never starts', 'does not begin'],
  ['is overdue', 'has not run lately'],
  ['stopped at half', 'ends in the middle of'],
  ['ran out of space', 'has no room for'],
  ['was rejected', 'refuses'],
  ['is greyed out', 'has disabled'],
  ['lost files', 'left things out of'],
  ['reported damaged data', 'found corruption in'],
  ['timed out', 'waits too long for'],
  ['asks for sign-in', 'wants the password for'],
] as const;
const CIRCUMSTANCES = list(
  'after an update, over wifi, on a new phone, behind a proxy, with encryption, on battery, while roaming, with two accounts, after a restart, on a full disk, with long paths, over a vpn, on a company device, with a trial licence, after a password change, in airplane mode, on an external drive, with antivirus, after a migration, at night',
);
const SENTENCES = list(
  'Open the settings and look at the state of the last run., Connect the device to power and leave it alone overnight., Check how much room is left on the destination., Restart the computer and start the job by hand., Install the latest version from the maker., Sign out and in again with the same account., Turn the service off and on again., Look into the log for the name of the file it stopped at., Try another network or another cable., Ask the administrator whether a rule forbids it., Nothing that was saved before is lost., New files are not protected until this is mended., The date of the last good run stands in the overview., A large file may take several hours., Other programs can lock a file while they use it.',
);
