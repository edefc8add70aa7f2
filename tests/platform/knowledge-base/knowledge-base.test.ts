import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article } from '../../../core/articles/article';
import { changeArticles } from '../../../platform/knowledge-base/change-articles';
import { OWN_PACK } from '../../../platform/knowledge-base/database';
import { loadDetectionSignals } from '../../../platform/knowledge-base/detection-signals';
import { openKnowledgeBase } from '../../../platform/knowledge-base/knowledge-base';
import { announceChange, HIDDEN_ARTICLES } from '../../../platform/knowledge-base/settings';
import { createOwnArticle } from '../../core/support/own-articles';
import { shipped as data } from '../../core/support/shipped';
import { waitFor } from '../../support/wait-for';
import { openTestDatabase, withEmptyDisk } from './support';

withEmptyDisk();

const shipped = { ...data, loadReplyPhrases: async () => data.replyPhrases };

async function store(articles: readonly Article[]): Promise<void> {
  const database = await openTestDatabase();
  await changeArticles(database, OWN_PACK, { put: articles, remove: [] }, { label: '', at: '' });
  await announceChange();
}

const VPN = createOwnArticle({
  id: 'vpn-first',
  title: 'Start the Tunnelbear VPN',
  signals: [{ text: 'tunnelbear is asleep', kind: 'message' }],
});

// Indexing the whole knowledge base, and compiling its patterns, takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('the knowledge base', () => {
  it('has only the shipped articles where nothing is stored', async () => {
    const { search, ready } = await openKnowledgeBase(shipped);
    await ready();
    expect((await search('iCloud backup failed'))[0]?.article).toBe('icloud-backup-failed');
    expect(await search('tunnelbear')).toEqual([]);
  });

  it('finds stored articles, and reads the whole one when it is opened', async () => {
    await store([VPN]);
    const { search, article, ready, loadArticle } = await openKnowledgeBase(shipped);
    await ready();
    expect((await search('tunnelbear'))[0]?.article).toBe('vpn-first');
    expect(article('vpn-first')?.steps).toEqual([]);
    expect(await loadArticle('vpn-first')).toEqual(VPN);
    expect(loadArticle('icloud-backup-failed')).toMatchObject({ id: 'icloud-backup-failed' });
    expect(await loadArticle('nobody')).toBeNull();
  });

  it('finds them though the mark that there are any has become unreadable', async () => {
    await store([VPN]);
    await fakeBrowser.storage.local.set({ 'setting:knowledgeBaseRevision': { broken: true } });
    const { search, ready } = await openKnowledgeBase(shipped);
    await ready();
    expect((await search('tunnelbear'))[0]?.article).toBe('vpn-first');
  });

  it('takes up a change while it is open, and says so', async () => {
    const { search, onChanged } = await openKnowledgeBase(shipped);
    const found: (string | undefined)[] = [];
    onChanged(async () => found.push((await search('tunnelbear'))[0]?.article));
    await store([VPN]);
    await waitFor(() => found.at(-1) === 'vpn-first', { what: 'the change' });
  });

  it('puts an own article in the place of the shipped one, and hides what is hidden', async () => {
    await store([createOwnArticle({ id: 'icloud-backup-failed', title: 'iCloud backup failed, our way' })]);
    await HIDDEN_ARTICLES.write(['icloud-backup-not-enough-storage']);
    const { article, ready, loadArticle } = await openKnowledgeBase(shipped);
    await ready();
    expect(article('icloud-backup-failed')?.title).toBe('iCloud backup failed, our way');
    expect((await loadArticle('icloud-backup-failed'))?.steps[0]?.body).toBe('Do it.');
    expect(article('icloud-backup-not-enough-storage')).toBeNull();
  });

  it('gives the background the signals that count', async () => {
    await store([VPN, createOwnArticle({ id: 'icloud-backup-failed' })]);
    await HIDDEN_ARTICLES.write(['icloud-backup-not-enough-storage']);
    const all = shipped.pack.articles.map(({ id }) => ({
      article: id,
      language: 'en' as const,
      messages: [],
      phrases: [],
    }));
    const ids = (await loadDetectionSignals(all)).map(({ article }) => article);
    expect(ids).toContain('vpn-first');
    expect(ids).not.toContain('icloud-backup-failed');
    expect(ids).not.toContain('icloud-backup-not-enough-storage');
    expect(ids).toHaveLength(all.length - 2 + 1);
  });
});
