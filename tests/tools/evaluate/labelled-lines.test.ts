import { describe, expect, it } from 'vitest';
import { readLabelledLines } from '../../../tools/evaluate/labelled-lines';

const ACTIONS = new Set(['restart-device', 'check-wifi']);

function read(...lines: readonly unknown[]) {
  const source = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return readLabelledLines(source, 'team.jsonl', ACTIONS);
}

const messages = [{ from: 'customer', text: 'It fails.' }];

describe('readLabelledLines', () => {
  it('takes a ticket with its labels', () => {
    const { lines, problems } = read({
      id: 'x-1',
      lang: 'pt-BR',
      label: 'positive',
      split: 'held',
      subject: 'Help',
      messages,
      evidence: ['fails'],
      expected_articles: ['a'],
      tried: ['check-wifi'],
    });
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      {
        kind: 'ticket',
        id: 'x-1',
        file: 'team.jsonl',
        line: 1,
        language: 'pt',
        split: 'held',
        isPositive: true,
        evidence: ['fails'],
        expected: ['a'],
        tried: ['check-wifi'],
        ticket: {
          subject: 'Help',
          messages: [{ author: 'customer', text: 'It fails.' }],
          requester: null,
          agent: null,
          number: null,
        },
      },
    ]);
  });

  it.each([
    ['positive', true],
    [true, true],
    ['negative', false],
    ['hard_negative', false],
    ['easy_negative', false],
    [false, false],
    [null, null],
    [undefined, null],
  ])('understands the label %j', (label, isPositive) => {
    expect(read({ messages, label }).lines).toMatchObject([
      { isPositive, id: 'line 1', language: 'unknown', split: null },
    ]);
  });

  it('takes marked words for a report of a failure where there is no label', () => {
    expect(read({ messages, evidence: ['fails'] }).lines).toMatchObject([{ isPositive: true }]);
  });

  it('takes one text for the message of a customer', () => {
    expect(read({ id: 3, text: 'No backup!', tried: ['restarted it'] }).lines).toMatchObject([
      { id: '3', ticket: { messages: [{ author: 'customer', text: 'No backup!' }] }, tried: 'free-text' },
    ]);
  });

  it('takes a query', () => {
    expect(read({ id: 'q', lang: 'de', query: 'hängt', expected: ['a'] }).lines).toEqual([
      {
        kind: 'query',
        id: 'q',
        file: 'team.jsonl',
        line: 1,
        language: 'de',
        split: null,
        query: 'hängt',
        expected: ['a'],
      },
    ]);
  });

  it('reads a missing "tried" as nothing where the file says of other tickets what was tried', () => {
    const { lines } = read(
      { messages, label: true, tried: ['restart-device'] },
      { messages, label: true },
      { messages, label: true, tried: ['turned it off'] },
      { messages, label: false },
    );
    expect(lines.map((line) => line.kind === 'ticket' && line.tried)).toEqual([
      ['restart-device'],
      [],
      'free-text',
      'not-stated',
    ]);
    expect(read({ messages, label: true }).lines).toMatchObject([{ tried: 'not-stated' }]);
  });

  it('says which line is wrong and why, and goes on', () => {
    const { lines, problems } = read(
      '\ufeff{"query": "x", "expected": []}',
      '{"query": ',
      '',
      { id: 4 },
      { messages: [{ from: 'robot', text: '' }] },
      { text: 'x', label: 'maybe' },
      '[]',
      { query: 'x' },
      { query: 'y', expected: [] },
    );
    expect(lines.map(({ line }) => line)).toEqual([1, 9]);
    expect(problems).toEqual([
      { file: 'team.jsonl', line: 2, reason: expect.stringMatching(/^not JSON \(/) },
      { file: 'team.jsonl', line: 4, reason: 'needs "messages" or "text" for a ticket, or "query"' },
      {
        file: 'team.jsonl',
        line: 5,
        reason: 'messages.0.from: must be "customer", "agent" or "note"',
      },
      { file: 'team.jsonl', line: 6, reason: expect.stringMatching(/^label: must be true, false or one of/) },
      { file: 'team.jsonl', line: 7, reason: 'needs "messages" or "text" for a ticket, or "query"' },
      { file: 'team.jsonl', line: 8, reason: expect.stringMatching(/^expected: /) },
    ]);
  });
});
