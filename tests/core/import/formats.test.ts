import { describe, expect, it } from 'vitest';
import { exportJson, exportYamlZip } from '../../../core/import/export-articles';
import { shippedArticles } from '../support/shipped';
import { articlesOf, problemsOf, readBytes, readFixture, readText, TODAY } from './support';

const bodies = (name: string) =>
  articlesOf(readFixture(name)).map(({ id, title, ready, steps }) => [
    id,
    title,
    ready ? steps[0]?.body : steps.map((step) => step.title),
  ]);
const warnings = (name: string) =>
  readFixture(name).flatMap((item) =>
    item.kind === 'article' && item.warnings.length > 0 ? [item.warnings] : [],
  );

describe('our own formats', () => {
  it('YAML is taken over whole, with its signals and causes', () => {
    const [article] = articlesOf(readFixture('own.yaml'));
    expect(article).toMatchObject({
      id: 'vpn-first',
      signals: [{ kind: 'message' }, { kind: 'phrase' }],
      causes: [{ id: 'outside' }],
      steps: [
        { id: 'vpn', check: 'The sign is there.' },
        { id: 'again', check: '' },
      ],
    });
  });

  it('JSON holds several articles, ready replies among them', () => {
    expect(bodies('own.json')).toEqual([
      ['vpn-first', 'Backup refused outside the office', ['Start the VPN']],
      ['quota-raise', 'Ask for more backup space', 'Hello,\n\nwe have raised your quota.'],
    ]);
  });

  it('CSV makes steps or a ready reply, and reports each row it cannot take', () => {
    const items = readFixture('articles.csv');
    expect(bodies('articles.csv')).toEqual([
      [
        'backup-refused-outside-the-office',
        'Backup refused outside the office',
        ['Start the VPN', 'Start the backup again'],
      ],
      ['ask-for-more-backup-space', 'Ask for more backup space', 'Hello,\n\nwe have raised your quota.'],
      ['speicher-voll', 'Speicher voll', 'Hallo,\n\nbitte löschen Sie alte Sicherungen.'],
    ]);
    expect(articlesOf(items)[0]).toMatchObject({
      product: 'icloud-backup',
      tags: ['vpn', 'office'],
      signals: [{ text: 'backup only works in the office', kind: 'phrase' }],
      steps: [{ body: 'Switch it on.' }, { body: '' }],
    });
    expect(articlesOf(items)[2]?.language).toBe('de');
    expect(problemsOf(items)).toEqual([
      '5 : has no title',
      '6 Wrong language: language: "xx" is none of en, de, fr, es, pt, it, nl, ja, zh',
    ]);
  });

  it('CSV is read with semicolons and tabs, as spreadsheets of other countries write it', () => {
    for (const separator of [';', '\t']) {
      const items = readText(
        'x.csv',
        `Title${separator}Text\nOne${separator}Hello, you\nTwo${separator}Bye, you\n`,
      );
      expect(articlesOf(items).map(({ steps }) => steps[0]?.body)).toEqual(['Hello, you', 'Bye, you']);
    }
  });

  it('Markdown makes a step of each heading', () => {
    const [article] = articlesOf(readFixture('article.md'));
    expect(article).toMatchObject({
      id: 'backup-refused-outside-the-office',
      tags: ['vpn', 'office'],
      meaning: "The backup server answers only inside the company's network.",
      steps: [
        {
          title: 'Start the VPN',
          body: 'Open Settings and switch it on. See our page (https://vpn.example/start).',
        },
        { title: 'Start the backup again', body: '- Tap Back Up Now.' },
      ],
      reviewed: TODAY,
    });
  });

  it('Markdown without headings is a ready reply, named by its first line or its file', () => {
    expect(articlesOf(readText('x.md', '# Restart first\n\nPlease **restart**.'))[0]).toMatchObject({
      title: 'Restart first',
      ready: true,
      steps: [{ body: 'Please restart.' }],
    });
    expect(articlesOf(readText('raise-the_quota.md', 'Done.'))[0]?.title).toBe('raise the quota');
  });

  it.each([
    ['a zip of YAML', (all: typeof shippedArticles) => readBytes('kb.zip', exportYamlZip(all))],
    ['JSON', (all: typeof shippedArticles) => readText('kb.json', exportJson(all))],
  ])('%s, exported and imported again, gives the same articles', (_name, round) => {
    const back = round(shippedArticles);
    expect(problemsOf(back)).toEqual([]);
    const key = ({ id, language }: (typeof shippedArticles)[number]) => `${id}/${language}`;
    const sort = (all: typeof shippedArticles) => [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sort(articlesOf(back))).toEqual(sort(shippedArticles));
  });
});

describe('other products’ canned replies', () => {
  it('Briskine', () => {
    expect(bodies('briskine.csv')).toEqual([
      [
        'raise-the-quota',
        'Raise the quota',
        'Hello {{ customer.first_name }},\n\nwe have raised your quota.\nPlease start the backup again.\n\n- Settings\n- iCloud',
      ],
      [
        'restart-first',
        'Restart first',
        'Please restart the phone & try again: how (https://help.example/restart).',
      ],
    ]);
    expect(articlesOf(readFixture('briskine.csv'))[0]).toMatchObject({
      aliases: ['quota', 'Your backup space'],
      tags: ['storage', 'quota'],
    });
    expect(warnings('briskine.csv')).toEqual([
      ['Its recipients were left out.', 'A script, style sheet or frame was left out.'],
    ]);
    expect(problemsOf(readFixture('briskine.csv'))).toEqual(['4 Empty: has no text']);
  });

  it('espanso', () => {
    expect(bodies('espanso.yml')).toEqual([
      ['raise-the-quota', 'Raise the quota', 'Hello {{name}},\n\nwe have raised your quota.{% cursor %}'],
      ['rst', ':rst', 'Please restart the phone.'],
      ['now', ':now', '{{now}}'],
    ]);
    expect(articlesOf(readFixture('espanso.yml'))[0]?.aliases).toEqual([':quota', 'storage', 'space']);
    expect(warnings('espanso.yml')).toEqual([
      ['Placeholders that are not known here: name.'],
      [
        'It runs a program on the computer; that is not taken over.',
        'Placeholders that are not known here: now.',
      ],
    ]);
    expect(problemsOf(readFixture('espanso.yml'))).toEqual([
      '18 : has a pattern in the place of a trigger',
      '20 :form: is a form, which asks for values',
      '22 :logo: has no text (a picture, a script)',
    ]);
  });

  it('Zendesk', () => {
    expect(bodies('zendesk.json')).toEqual([
      [
        'backup-raise-the-quota',
        'Backup::Raise the quota',
        'Hello {{ customer.first_name }},\n\nwe have raised your quota.',
      ],
      ['restart-first', 'Restart first', 'Please restart the phone.\n\nThen try again.'],
    ]);
    expect(warnings('zendesk.json')).toEqual([
      ['Only the comment was taken over; other actions: 1.'],
      ['It is switched off in Zendesk.'],
    ]);
    expect(problemsOf(readFixture('zendesk.json'))).toEqual(['3 Close: writes no comment']);
  });

  it('Chatwoot', () => {
    expect(bodies('chatwoot.json')).toEqual([
      ['quota', 'quota', 'Hello {{ customer.first_name }},\n\nwe have raised your quota.'],
      ['restart', 'restart', 'Please restart the phone.'],
    ]);
    expect(problemsOf(readFixture('chatwoot.json'))).toEqual(['3 : has no title']);
  });

  it('Freshdesk', () => {
    expect(bodies('freshdesk.json')).toEqual([
      ['raise-the-quota', 'Raise the quota', 'Hello {{ customer.name }},\n\nwe have raised your quota.'],
      ['restart-first', 'Restart first', 'Please restart the phone.'],
    ]);
    expect(problemsOf(readFixture('freshdesk.json'))).toEqual(['3 Without text: has no text']);
  });
});
