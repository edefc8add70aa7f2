import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTicket, readTicketFile } from '../../../tools/start/read-ticket-file';

describe('parseTicket', () => {
  it('takes plain text for the message of a customer', () => {
    expect(parseTicket('My backup failed.\n\nHelp!\n', 'mail.txt')).toEqual({
      ok: true,
      value: {
        subject: 'mail.txt',
        messages: [{ author: 'customer', text: 'My backup failed.\n\nHelp!' }],
        requester: null,
        agent: null,
        number: null,
      },
    });
  });

  it.each(['Subject: No backup\n\nSince May.', '\uFEFFsubject:  No backup \r\nSince May.'])(
    'takes the subject from the first line of %j',
    (text) => {
      expect(parseTicket(text, 'mail.txt')).toMatchObject({
        value: { subject: 'No backup', messages: [{ author: 'customer', text: 'Since May.' }] },
      });
    },
  );

  it('takes who wrote what from a line of suggest', () => {
    const line =
      '{"id": 1, "subject": "S", "messages": [{"from": "agent", "text": "a"}, {"from": "note", "text": "n"}]}';
    expect(parseTicket(`${line}\n{"id": 2}`, 'tickets.jsonl')).toMatchObject({
      value: {
        subject: 'S',
        messages: [
          { author: 'agent', text: 'a' },
          { author: 'note', text: 'n' },
        ],
      },
    });
  });

  it.each([
    ['', 'x is empty.'],
    [' \n\n', 'x is empty.'],
    ['{"id": 1', /^x, line 1: /],
    ['{"messages": [{"from": "boss", "text": "t"}]}', /^x, line 1: messages\.0\.from: /],
    ['{"subject": "S"}', /^x, line 1: messages: /],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseTicket(text, 'x')).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('readTicketFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fix-finder-ticket-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads a file', () => {
    const file = join(folder, 'mail.txt');
    writeFileSync(file, 'My backup failed.');
    expect(readTicketFile(file)).toMatchObject({ ok: true, value: { subject: 'mail.txt' } });
  });

  it('says that there is no such file, or that it is a folder', () => {
    expect(readTicketFile(join(folder, 'none.txt'))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('There is no file'),
    });
    expect(readTicketFile(folder)).toMatchObject({ ok: false });
  });

  it('refuses a file larger than any ticket', () => {
    const file = join(folder, 'huge.txt');
    writeFileSync(file, 'a'.repeat(5_000_001));
    expect(readTicketFile(file)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('larger than 5 MB'),
    });
  });
});
