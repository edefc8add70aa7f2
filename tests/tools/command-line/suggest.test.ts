import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { runTool, TOOL_TIMEOUT_MS } from './run-tool';

const TEXT = v.pipe(v.string(), v.minLength(1));
const NAMED = v.nullable(TEXT);

/** The answer as the command line promises it; what else stands in it is no part of the promise. */
const ANSWER = v.object({
  id: v.union([v.string(), v.number(), v.null()]),
  language: TEXT,
  symptoms: v.array(
    v.object({
      message: v.pipe(v.number(), v.integer()),
      start: v.pipe(v.number(), v.integer()),
      end: v.pipe(v.number(), v.integer()),
      text: TEXT,
      kind: TEXT,
    }),
  ),
  facts: v.object({ product: NAMED, device: NAMED, os: NAMED, tried: v.array(TEXT), sent: v.array(TEXT) }),
  suggestions: v.array(
    v.object({
      article: TEXT,
      score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      causes: v.array(TEXT),
      reasons: v.pipe(v.array(TEXT), v.minLength(1)),
    }),
  ),
  reply: v.nullable(
    v.object({
      text: TEXT,
      html: TEXT,
      steps: v.array(
        v.object({ id: TEXT, state: v.picklist(['included', 'tried', 'sent', 'later', 'held', 'removed']) }),
      ),
    }),
  ),
});

const parse = (line: unknown) => v.parse(ANSWER, line);

const TICKET = {
  id: 'T-1',
  subject: 'Backup failed 😀 again',
  messages: [
    {
      from: 'customer',
      text: '😡 René’s iPhone 14 on iOS 17.5: my iCloud backup keeps failing. I restarted it, 4.9 of 5 GB used.',
    },
    { from: 'agent', text: 'Please update iOS to the latest version.' },
    { from: 'note', text: 'His backup failed. Restored from backup.' },
    {
      from: 'customer',
      text: 'e\u0301 \u202bשלום\u202c\n> Did the backup fail?\nThe last backup could not be completed.',
    },
  ],
} as const;

describe('npm run suggest', { timeout: TOOL_TIMEOUT_MS }, () => {
  it('answers a ticket with symptoms, facts, suggestions and the reply', () => {
    const { lines, status, stderr } = runTool('suggest', [TICKET]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines).toHaveLength(1);
    const answer = parse(lines[0]);
    expect(answer).toMatchObject({
      id: 'T-1',
      language: 'en',
      facts: { product: 'icloud-backup', device: 'iPhone 14', os: 'iOS 17.5' },
    });
    expect(answer.facts.tried).toContain('restart-device');
    expect(answer.facts.sent).toContain('update-system');
    expect(answer.suggestions[0]?.article).toBe('icloud-last-backup-could-not-be-completed');
    expect(answer.suggestions[0]?.reasons).toContain('The last backup could not be completed');
    expect(answer.reply?.steps).toEqual(
      expect.arrayContaining([
        { id: 'restart-device', state: 'tried' },
        { id: 'update-system', state: 'sent' },
        { id: 'sign-out-and-in', state: 'held' },
      ]),
    );
    expect(answer.reply?.text).toMatch(/\n1\. .*\n {3}Settings >/);
  });

  it('gives offsets that slice the words out of the subject (-1) or the message', () => {
    const [line] = runTool('suggest', [TICKET]).lines;
    const { symptoms } = parse(line);
    for (const { message, start, end, text } of symptoms) {
      const whole = message === -1 ? TICKET.subject : TICKET.messages[message]?.text;
      expect(whole?.slice(start, end)).toBe(text);
    }
    const places = symptoms.map(({ message }) => message);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([...new Set(places)]).toEqual([-1, 0, 3]);
  });

  it('suggests nothing and writes no reply where there is no symptom', () => {
    const { lines } = runTool('suggest', [
      { id: 2, messages: [{ from: 'customer', text: 'How do I pay?' }] },
    ]);
    expect(parse(lines[0])).toMatchObject({ id: 2, symptoms: [], suggestions: [], reply: null });
  });

  it.each([
    ['no messages', { id: 'x', messages: [] }],
    ['a subject of null', { id: 'x', subject: null, messages: [] }],
    ['fields it does not know', { id: 'x', messages: [], colour: 'red' }],
    [
      'a line separator in the text',
      { id: 'x', messages: [{ from: 'customer', text: 'a\u2028b\u2029c\u0085d' }] },
    ],
    ['a lone surrogate', { id: 'x', messages: [{ from: 'customer', text: 'a \ud83d b' }] }],
  ])('takes a ticket with %s', (_, ticket) => {
    const { lines, status } = runTool('suggest', [ticket]);
    expect(lines.map((line) => parse(line).id)).toEqual(['x']);
    expect(status).toBe(0);
  });

  it('answers in order, names the line that is wrong, goes on, and ends with status 1', () => {
    const input = [
      '\ufeff{"id": "first", "messages": []}',
      '{"id": 2, "messages": [',
      '{"id": "third", "messages": [{"from": "robot", "text": "x"}]}',
      '',
      '{"id": "fifth"}',
      '[]',
      'null',
      '{"id": {}, "messages": []}',
      '{"id": "ninth", "messages": [{"from": "customer"}]}\r',
      '{"id": "last", "messages": []}',
    ].join('\n');
    const { lines, status } = runTool('suggest', input);
    expect(status).toBe(1);
    const wrong = (line: number, reason: string) => ({
      id: null,
      error: expect.stringMatching(new RegExp(`^line ${line}: .*${reason}`)),
    });
    expect(lines).toEqual([
      expect.objectContaining({ id: 'first' }),
      wrong(2, 'JSON'),
      wrong(3, 'messages\\.0\\.from'),
      wrong(5, 'messages'),
      wrong(6, ''),
      wrong(7, ''),
      wrong(8, 'id'),
      wrong(9, 'text'),
      expect.objectContaining({ id: 'last' }),
    ]);
  });

  it('says nothing to nothing', () => {
    expect(runTool('suggest', '')).toMatchObject({ lines: [], status: 0, stderr: '' });
  });

  it('answers a ticket of five megabytes', () => {
    const filler = 'The phone lies on the table and I look at it. ';
    const text = `${filler.repeat(110_000)}My iCloud backup failed.`;
    const { lines, status } = runTool('suggest', [{ id: 'long', messages: [{ from: 'customer', text }] }]);
    expect(status).toBe(0);
    const { symptoms, suggestions } = parse(lines[0]);
    expect(symptoms.map(({ start, end }) => text.slice(start, end))).toEqual([symptoms[0]?.text]);
    expect(suggestions[0]?.article).toBe('icloud-backup-failed');
  });

  it('puts nothing of a message’s markup or templates into the reply', () => {
    const hostile = '<script>alert(1)</script> {{ticket.requester}} <img src=x onerror=alert(1)>';
    const ticket = {
      id: hostile,
      subject: `${hostile} iCloud backup failed`,
      requester: `Maria ${hostile}`,
      agent: '{{agent}}',
      messages: [
        {
          from: 'customer',
          text: `${hostile} My iCloud backup failed. I ${hostile} restarted it ${hostile}`,
        },
      ],
    };
    const { reply } = parse(runTool('suggest', [ticket]).lines[0]);
    expect(reply?.text).not.toMatch(/<|\{\{|alert\(1\)/);
    expect(reply?.html).not.toMatch(/<script|<img|\{\{|alert\(1\)/);
    expect(
      reply?.html.replace(/<\/?(?:p|ol|li|strong)>|<br>|<a href="https:[^"<>]*">|<\/a>/g, ''),
    ).not.toMatch(/[<>]/);
  });
});
