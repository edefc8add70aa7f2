import type { Article, Cause, Step } from '../../../core/articles/article';

/** An article with nothing in it but what the test is about. */
export function createArticle(parts: Partial<Article> = {}): Article {
  return {
    id: 'example-backup-failed',
    language: 'en',
    title: 'Example backup failed',
    aliases: [],
    product: 'example',
    kinds: [],
    platforms: ['iOS'],
    models: 'All of them.',
    severity: { level: 'minor', reason: 'Nothing is lost.' },
    meaning: 'The backup did not finish. Nothing is lost.',
    signals: [{ text: 'example backup failed', kind: 'phrase' }],
    causes: [createCause()],
    steps: [createStep()],
    faq: [],
    escalate: ['The vendor, if nothing helps.'],
    tags: [],
    sources: [],
    reviewed: '2026-11-22',
    ...parts,
  };
}

export function createCause(parts: Partial<Cause> = {}): Cause {
  return { id: 'storage', title: 'Not enough storage', hints: ['storage is full'], ...parts };
}

export function createStep(parts: Partial<Step> = {}): Step {
  return {
    id: 'restart',
    title: 'Restart the phone',
    body: 'Hold the button and wait.',
    addresses: [],
    check: 'The phone is on again.',
    sources: ['https://example.org/restart'],
    ...parts,
  };
}
