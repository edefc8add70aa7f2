import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextFiller } from '../../../core/reply/fill-text';
import { CURSOR_MARK } from '../../../core/reply/marks';
import { createLiquidFiller } from '../../../core/reply/templates/liquid-filler';
import type { TemplateValues } from '../../../core/reply/templates/template-filler';

const VALUES: TemplateValues = {
  customerName: 'Maria Keller',
  agentName: 'Robin Lee',
  ticketNumber: '4711',
  product: 'iCloud Backup',
  device: 'iPhone 14',
  os: null,
  date: '2026-11-29',
  language: 'en',
  team: { phone: '020 7946 0000', empty: '' },
  typed: {},
};

function fill(template: string, values: Partial<TemplateValues> = {}) {
  const filler = createTextFiller(createLiquidFiller({ ...VALUES, ...values }));
  const text = filler.fill(template);
  return { text, missing: [...filler.missing], broken: filler.broken.size > 0 };
}

describe('a text with placeholders', () => {
  it.each([
    ['Hello {{ customer.first_name }},', 'Hello Maria,'],
    ['{{ customer.name }} / {{ agent.name }}', 'Maria Keller / Robin Lee'],
    ['{{ticket.requester.name}}, {{current_user.first_name}}', 'Maria Keller, Robin'],
    ['Ticket {{ ticket.id }} = {{ ticket.number }}', 'Ticket 4711 = 4711'],
    ['{{ product }} on your {{ device }}', 'iCloud Backup on your iPhone 14'],
    ['Call {{ team.phone }}.', 'Call 020 7946 0000.'],
    ['{{ os | default: "your system" }}', 'your system'],
    ['{{ device | upcase }}', 'IPHONE 14'],
    ['{% if device %}Your {{ device }}{% else %}Your phone{% endif %} is fine.', 'Your iPhone 14 is fine.'],
    ['{% if os %}Your {{ os }}{% else %}Your phone{% endif %} is fine.', 'Your phone is fine.'],
    ['{% unless os %}Which version?{% endunless %}', 'Which version?'],
    ['Today is {{ today }}.', 'Today is 29 November 2026.'],
    ['{{ today | date: "%d.%m.%y" }}', '29.11.26'],
    ['{{ today | date: "short" }}', '29/11/2026'],
    ['No placeholder { here }', 'No placeholder { here }'],
    [`One{% cursor %} and two`, `One${CURSOR_MARK} and two`],
  ])('%s', (template, expected) => {
    expect(fill(template)).toMatchObject({ text: expected, missing: [], broken: false });
  });

  it.each([
    ['de', '29. November 2026'],
    ['fr', '29 novembre 2026'],
    ['pt', '29 de novembro de 2026'],
    ['ja', '2026年11月29日'],
    ['zh', '2026年11月29日'],
  ])('writes dates as %s does', (language, expected) => {
    expect(fill('{{ today }}', { language }).text).toBe(expected);
  });

  it.each([
    ['a value nobody knows', 'First. Your {{ os }} is old. Last.', 'First. Last.', ['os']],
    ['a team value that is not set', 'Call {{ team.fax }}. Bye.', ' Bye.', ['team.fax']],
    ['a team value that is empty', 'Call {{ team.empty }}.', null, ['team.empty']],
    ['a name that does not exist', 'See {{ nonsense.here }}!', null, ['nonsense.here']],
    ['a filter that leaves nothing', 'A {{ os | upcase }} b.', null, ['os']],
  ])('leaves out the sentence with %s, and asks for it', (_, template, text, missing) => {
    expect(fill(template)).toEqual({ text, missing, broken: false });
  });

  it('takes what the agent types for it', () => {
    expect(fill('Your {{ os }}. {{ team.fax }}', { typed: { os: 'iOS 17', 'team.fax': '1' } })).toMatchObject(
      {
        text: 'Your iOS 17. 1',
        missing: [],
      },
    );
  });

  it.each([
    'Hello {{ customer.name',
    'Hello {% if %}',
    '{% include "file" %}',
    '{% render "file" %}',
    '{% layout "file" %}',
    '{% for x in (1..1000000) %}x{% endfor %}',
    '{% assign x = 1 %}',
    '{% capture x %}{% endcapture %}',
    '{% raw %}{{ x }}{% endraw %}',
    '{{ "now" | nonsense }}',
    '{{ device | append: "x" }}',
    `{{ device }}${' '.repeat(30_000)}`,
  ])('leaves a template out whole that it does not allow: %.40s', (template) => {
    expect(fill(template)).toEqual({ text: null, missing: [], broken: true });
  });

  it('leaves out what holds a placeholder while the engine is not loaded', () => {
    const filler = createTextFiller(null);
    expect(filler.fill('Hello {{ customer.name }}')).toBeNull();
    expect(filler.fill('Hello {name}', { name: 'Maria' })).toBe('Hello Maria');
  });

  it.each([
    ['a placeholder', '{{ agent.name }}'],
    ['a tag', '{% cursor %}'],
    ['a slot', '{name}'],
    ['markup', '<b>x</b>'],
    ['a pattern for replace()', "$& $' $1"],
    ['a mark', CURSOR_MARK],
    ['line breaks', 'a\n\nb\u2028c'],
    ['a change of direction', '\u202eevil'],
    ['a prototype', '__proto__'],
  ])('takes %s in a value as data', (_, device) => {
    const { text } = fill('Your {{ device }}!', { device });
    expect(text ?? '').not.toMatch(/\{\{|\{%|\}\}|%\}|Robin|[\n\u202e\u2028\ue000\ue001]/);
    const slot = createTextFiller(null).fill('Your {device}!', { device });
    expect(slot ?? '').not.toMatch(/\{\{|\{%|\}\}|%\}|[\n\u202e\u2028\ue000\ue001]/);
  });

  it('never shows a raw placeholder, whatever the template and the values are', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      '}',
      '%',
      ' device ',
      ' cursor ',
      ' if device ',
      ' endif ',
      'text. ',
      '"',
      '|',
      'os',
      '-',
      '\n',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (template, device) => {
        expect(fill(template, { device }).text ?? '').not.toMatch(/\{\{|\{%|\}\}|%\}/);
      }),
    );
  });
});
