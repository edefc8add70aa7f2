import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/articles/article';
import { toArticleHead } from '../../../core/articles/article-head';
import { mergePacks } from '../../../core/articles/merge-packs';
import { signalsOf } from '../../../core/articles/pack';
import { createEngine } from '../../../core/engine';
import { createLibrary } from '../../../core/library/library';
import { addLibrary } from '../../../core/library/library-engine';
import { createOwnArticle } from '../support/own-articles';
import { shipped } from '../support/shipped';

const VPN = createOwnArticle({
  id: 'vpn-first',
  title: 'Backup refused outside the office',
  product: 'icloud-backup',
  kinds: ['failed'],
  signals: [{ text: 'backup gateway unreachable', kind: 'message' }],
  steps: [
    { id: 'vpn', title: 'Start the VPN', body: 'Open Tunnelbear.', addresses: [], check: '', sources: [] },
  ],
});

function engineWith(articles: readonly Article[], replaced: readonly string[] = []) {
  const library = createLibrary(shipped.pack.products);
  library.add(articles.map(toArticleHead));
  const pack = mergePacks(shipped.pack, { replaced: new Set(replaced), hidden: new Set() });
  const ownSignals = signalsOf({ articles, phrases: [] });
  return addLibrary(createEngine({ ...shipped, pack, ownSignals }), library);
}

const ticket = (text: string) => ({
  subject: '',
  messages: [{ author: 'customer' as const, text }],
  requester: null,
  agent: null,
  number: null,
});

describe('the engine with a library', () => {
  it.each(['backup refused outside office', 'refusd outsid', 'gateway unreachable', 'tunnelbear'])(
    'finds an own article by %j, before the shipped ones',
    (query) => {
      expect(engineWith([VPN]).search(query)[0]?.article).toBe('vpn-first');
    },
  );

  it('still finds the shipped ones', () => {
    expect(engineWith([VPN]).search('iCloud backup failed')[0]?.article).toBe('icloud-backup-failed');
  });

  // The first ticket compiles the patterns of nine languages.
  it('suggests an own article whose message stands in the ticket', { timeout: 30_000 }, () => {
    const read = engineWith([VPN]).read(ticket('My iPhone says "Backup gateway unreachable" since Monday.'));
    expect(read.symptoms.map(({ text }) => text)).toEqual([
      'My iPhone says "Backup gateway unreachable" since Monday',
    ]);
    expect(read.suggestions[0]?.article).toBe('vpn-first');
  });

  it('has an own article in the place of the shipped one of the same id', () => {
    const own = createOwnArticle({ id: 'icloud-backup-failed', title: 'iCloud backup failed (our way)' });
    const engine = engineWith([own], ['icloud-backup-failed']);
    expect(engine.article('icloud-backup-failed')?.title).toBe('iCloud backup failed (our way)');
    const found = engine
      .search('iCloud backup failed')
      .filter(({ article }) => article === 'icloud-backup-failed');
    expect(found).toHaveLength(1);
  });

  it('can be filled while it is used', () => {
    const library = createLibrary([]);
    expect(library.search('vpn')).toEqual([]);
    library.add([toArticleHead(createOwnArticle({ id: 'one', title: 'Start the VPN' }))]);
    expect(library.search('vpn').map(({ article }) => article)).toEqual(['one']);
    library.add([toArticleHead(createOwnArticle({ id: 'two', title: 'Start the VPN client' }))]);
    expect(library.search('vpn client').map(({ article }) => article)[0]).toBe('two');
    expect(library.size).toBe(2);
  });
});
