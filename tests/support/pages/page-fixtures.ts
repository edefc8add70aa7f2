import { readdirSync, readFileSync } from 'node:fs';

/** What a page in `tests/fixtures/pages/` must be read as; its README has the fields. */
export interface PageFixture {
  readonly name: string;
  readonly address: string;
  readonly helpdesk: string;
  readonly kind: 'ticket' | 'reply';
  readonly number: string | null;
  /** `null` on a reply page. */
  readonly subject: string | null;
  readonly requester: string | null;
  readonly agent: string | null;
  readonly messages: readonly { readonly author: string; readonly text: string }[];
  /** Words that each found symptom holds; how much more is marked is the wording's matter. */
  readonly symptoms: readonly string[];
  /** The editor that a reply goes into, `null` for none on the page. */
  readonly reply: string | null;
  /** An editor that no reply goes into, even with the caret in it; `null` for none on the page. */
  readonly note: string | null;
  /** True where the page's reply editor stands on "internal note". */
  readonly onNote: boolean;
}

export const PAGES_FOLDER = 'tests/fixtures/pages';

export const PAGE_FIXTURES: readonly PageFixture[] = readdirSync(PAGES_FOLDER)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({
    ...JSON.parse(readFileSync(`${PAGES_FOLDER}/${file}`, 'utf8')),
    name: file.replace('.json', ''),
  }));

/** Blank lines and indentation of the page's source are no part of what a customer wrote. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
