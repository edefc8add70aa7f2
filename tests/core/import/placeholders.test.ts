import { describe, expect, it } from 'vitest';
import { adoptPlaceholders } from '../../../core/import/placeholders';
import { createReplyPlan } from '../../../core/reply/create-reply-plan';
import { renderReply } from '../../../core/reply/render-reply';
import { createLiquidFiller } from '../../../core/reply/templates/liquid-filler';
import { createArticle, createStep } from '../support/articles';
import { createFacts } from '../support/facts';
import { shipped } from '../support/shipped';

/** The text as an imported reply, written to Maria Keller by Robin Lee in ticket 4711. */
function write(body: string) {
  const article = createArticle({ ready: true, steps: [createStep({ body: adoptPlaceholders(body).text })] });
  const facts = createFacts({ customerName: 'Maria Keller', agentName: 'Robin Lee' });
  const options = { length: 'full', chosen: new Map(), likelyCauses: [], ticketNumber: '4711' } as const;
  const phrases = shipped.replyPhrases.find(({ language }) => language === 'en');
  if (!phrases) throw new Error('There are no English phrases');
  return renderReply(createReplyPlan(article, facts, options), phrases, { templates: createLiquidFiller });
}

describe('a placeholder of', () => {
  it.each([
    ['Zendesk', 'Hello {{ticket.requester.first_name}}, about {{ticket.id}}.', 'Hello Maria, about 4711.'],
    ['Freshdesk', 'Hello {{ticket.requester.name}}.', 'Hello Maria Keller.'],
    ['Chatwoot', 'Hello {{contact.first_name}} from {{agent.name}}.', 'Hello Maria from Robin Lee.'],
    ['Briskine', 'Hello {{to.first_name}} from {{from.first_name}}.', 'Hello Maria from Robin.'],
    ['Zammad', 'Hello #{ticket.customer.firstname}, about #{ticket.number}.', 'Hello Maria, about 4711.'],
    ['osTicket', 'Hello %{ticket.name.first}, about %{ticket.number}.', 'Hello Maria, about 4711.'],
    ['Help Scout', 'Hello {%customer.firstName,fallback=there%}.', 'Hello Maria.'],
    ['Front', 'Hello {{recipient.first_name}} from {{user.name}}.', 'Hello Maria from Robin Lee.'],
  ])('%s is filled', (_, body, text) => {
    expect(write(body).text).toBe(text);
  });

  it.each([
    ['Zendesk', 'Thanks. See {{dc.signature}} now. Bye.'],
    ['Zammad', 'Thanks. See #{ticket.customer.lastname} now. Bye.'],
    ['osTicket', 'Thanks. See %{ticket.dept.name} now. Bye.'],
    ['Help Scout', 'Thanks. See {%mailbox.email%} now. Bye.'],
    ['espanso', 'Thanks. See {{now}} now. Bye.'],
    ['Intercom', 'Thanks. See {{ company_plan | default: "" }} now. Bye.'],
  ])('%s that is not known is dropped with its sentence and asked for', (_, body) => {
    const { text, html, markdown, missing } = write(body);
    for (const each of [text, html, markdown]) {
      expect(each).toContain('Thanks.');
      expect(each).toContain('Bye.');
      expect(each).not.toMatch(/[{}]|See/);
    }
    expect(missing).toHaveLength(1);
    expect(adoptPlaceholders(body).unknown).toHaveLength(1);
  });

  it.each(['{{#if to.first_name}}Hello{{/if}} you', '{{ name | fallback: "x" }}', '{% snippet %}', '{{'])(
    'a language that is not understood is never sent raw: %s',
    (body) => {
      const { text, html, markdown } = write(`Thanks.\n\n${body}\n\nBye.`);
      for (const each of [text, html, markdown]) {
        expect(each).not.toMatch(/\{\{|\}\}|\{%|%\}/);
        expect(each).toContain('Thanks.');
      }
    },
  );

  it('keeps what is to stand where the name is missing', () => {
    expect(adoptPlaceholders('Hi {{ contact.first_name | default: "there" }}').text).toBe(
      'Hi {{ customer.first_name | default: "there" }}',
    );
    expect(adoptPlaceholders('Hi {%customer.firstName,fallback=there%}').text).toBe(
      'Hi {{ customer.first_name | default: "there" }}',
    );
  });

  it('is where the caret goes, in espanso', () => {
    const { text, cursors } = write('Hello $|$, bye.');
    expect(text).toBe('Hello , bye.');
    expect(cursors?.text).toEqual([6]);
  });

  it('leaves settings of servers alone', () => {
    expect(adoptPlaceholders('RewriteCond %{HTTP_HOST} #{x}').text).toBe('RewriteCond %{HTTP_HOST} #{x}');
  });
});
