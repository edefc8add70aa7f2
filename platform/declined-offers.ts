import * as v from 'valibot';
import { browser } from './browser';

/** Sites on which the agent does not want to be asked again whether tickets may be read by themselves. */
const KEY = 'declinedOffers';
const MAX_SITES = 500;

const StoredSchema = v.array(v.string());

export async function declineOffer(site: string): Promise<void> {
  const others = (await readSites()).filter((other) => other !== site);
  await browser.storage.local.set({ [KEY]: [site, ...others].slice(0, MAX_SITES) });
}

export async function isOfferDeclined(site: string): Promise<boolean> {
  return (await readSites()).includes(site);
}

async function readSites(): Promise<string[]> {
  const stored = v.safeParse(StoredSchema, (await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.output : [];
}
