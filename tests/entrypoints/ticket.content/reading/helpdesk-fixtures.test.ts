// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import pack from 'virtual:fix-finder/pack';
import wordings from 'virtual:fix-finder/wording';
import { describe, expect, it } from 'vitest';
import { signalsOf } from '../../../../core/articles/pack';
import { createDetector } from '../../../../core/detection/detector';
import { compileWording } from '../../../../core/wording/compile-wording';
import { finish } from '../../../../entrypoints/ticket.content/reading/in-slices';
import { readPage } from '../../../../entrypoints/ticket.content/reading/read-page';

interface Expected {
  readonly path: string;
  readonly helpdesk: string;
  readonly number: string;
  readonly subject: string;
  readonly requester: string;
  readonly agent: string;
  readonly messages: readonly { author: string; text: string }[];
  /** Words that each found symptom holds; how much more is marked is the wording's matter. */
  readonly symptoms: readonly string[];
}

const FOLDER = 'tests/fixtures/pages';
const cases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** Blank lines and indentation of the page's source are no part of what a customer wrote. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

describe.each(cases)('the page "%s"', (name) => {
  const expected: Expected = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
  const load = (): Document => {
    const html = readFileSync(`${FOLDER}/${name}.html`, 'utf8');
    document.body.replaceWith(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body));
    return document;
  };

  it('is read as the ticket that it shows', () => {
    const { ticket: read, helpdeskPage } = finish(readPage(load(), expected.path));
    expect(helpdeskPage?.helpdesk.id).toBe(expected.helpdesk);
    const ticket = read?.ticket;
    expect(ticket?.subject.trim()).toBe(expected.subject);
    expect(ticket).toMatchObject({
      number: expected.number,
      requester: expected.requester,
      agent: expected.agent,
    });
    expect(ticket?.messages.map(({ author, text }) => ({ author, text: tidy(text) }))).toEqual(
      expected.messages,
    );
  });

  it('has symptoms only in the customer’s words, each on the page where it stands', () => {
    const { ticket: read } = finish(readPage(load(), expected.path));
    if (!read) throw new Error('nothing was read');
    const symptoms = createDetector(wordings.map(compileWording), signalsOf(pack)).detect(read.ticket);
    const words = symptoms.map(({ message, span }) =>
      (message === -1 ? read.subject : read.texts[message])?.toRange(span)?.toString().replace(/\s+/g, ' '),
    );
    expect(words).toEqual(expected.symptoms.map((core) => expect.stringContaining(core)));
  });
});
