import { parsePackAddress } from '../../../core/packs/pack-manifest';
import { browser } from '../../browser';
import { matchPatternOf } from '../../sites';
import { translate } from '../../translate';
import { replacePack } from '../change-articles';
import type { Database } from '../database';
import { announceChange } from '../settings';
import { addPackHost, dropPackHost, PACK_HOSTS } from './pack-hosts';
import { refreshPack } from './refresh-pack';
import { dropSource, newSource, type PackSource, readSources, writeSource } from './sources';

/** The packs' part of what the options page asks of the outside. */
export async function createSourceServices(database: Database) {
  // Asked for in a click, which leaves no time to look: what is allowed already stays as it is.
  const allowed = new Set((await browser.permissions.getAll()).origins ?? []);

  return {
    sources: async () => (await readSources()).map(describe),
    async addSource(typed: string): Promise<string | null> {
      const address = parsePackAddress(typed);
      if (!address.ok)
        return translate(address.problem === 'no-address' ? 'kbPackNoAddress' : 'kbPackNotEncrypted');
      const pattern = matchPatternOf(address.value);
      if (pattern === null) return translate('kbPackNoAddress');
      const isNew = !allowed.has(pattern);
      const noted = isNew ? addPackHost(pattern) : Promise.resolve();
      const isAllowed = await browser.permissions.request({ origins: [pattern] });
      await noted;
      if (!isAllowed) {
        if (isNew) await dropPackHost(pattern);
        return translate('kbPackNotAllowed');
      }
      const source = await newSource(address.value);
      if ((await readSources()).some(({ id, tried }) => id === source.id && tried !== null))
        return translate('kbPackTwice');
      await writeSource(source);
      await refreshPack(database, source);
      return null;
    },
    async refreshSource(id: string): Promise<void> {
      const found = (await readSources()).find((source) => source.id === id);
      if (!found) return;
      const { isManaged: _isManaged, ...source } = found;
      await refreshPack(database, source);
    },
    async removeSource(id: string): Promise<void> {
      const sources = await readSources();
      const removed = sources.find((source) => source.id === id);
      if (!removed) return;
      await dropSource(id);
      await replacePack(database, id, []);
      await announceChange();
      const pattern = matchPatternOf(removed.address);
      const isShared = sources.some((other) => other.id !== id && matchPatternOf(other.address) === pattern);
      if (pattern === null || isShared || !(await PACK_HOSTS.read()).includes(pattern)) return;
      await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
      await dropPackHost(pattern);
    },
  };
}

function describe(source: PackSource & { readonly isManaged: boolean }) {
  const { id, address, name, tried, problem, articles, isUnchanged, isManaged } = source;
  const status =
    tried === null
      ? ({ kind: 'never' } as const)
      : problem === null
        ? ({ kind: isUnchanged ? 'unchanged' : 'current', at: tried, articles } as const)
        : ({ kind: 'failed', at: tried, reason: problem, articles } as const);
  return { id, address, name, status, isManaged };
}
