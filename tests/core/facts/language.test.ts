import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicket, createTicketOf } from '../support/tickets';

const engine = createShippedEngine();
const languageOf = (text: string): string => engine.read(createTicketOf(text)).facts.language;

describe('the customer’s language', () => {
  it.each([
    ['en', 'Hello, my iCloud backup has not worked for three weeks and I do not know why. Can you help me?'],
    [
      'de',
      'Guten Tag, seit drei Wochen wird mein iPhone nicht mehr gesichert, und ich weiß nicht, warum. Können Sie mir helfen?',
    ],
    [
      'fr',
      'Bonjour, mon iPhone ne se sauvegarde plus depuis trois semaines et je ne sais pas pourquoi. Pouvez-vous m’aider ?',
    ],
    [
      'es',
      'Buenos días, desde hace tres semanas mi iPhone no hace la copia de seguridad y no sé por qué. ¿Me pueden ayudar?',
    ],
    [
      'pt',
      'Bom dia, há três semanas que o meu iPhone não faz o backup e não sei porquê. Podem ajudar-me, por favor?',
    ],
    [
      'it',
      'Buongiorno, da tre settimane il mio iPhone non esegue più il backup e non so perché. Potete aiutarmi?',
    ],
    [
      'nl',
      'Goedemiddag, sinds drie weken maakt mijn iPhone geen reservekopie meer en ik weet niet waarom. Kunt u mij helpen?',
    ],
    ['ja', 'こんにちは。3週間前からiPhoneがバックアップされません。どうすればよいですか。'],
    ['zh', '你好，我的iPhone已经三个星期没有备份了，我不知道为什么。你能帮我吗？'],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(['', '12345', '😀', 'My iCloud backup failed.', 'backup failed', 'Backup fails at 60 %'])(
    'is English for "%s"',
    (text) => {
      expect(languageOf(text)).toBe('en');
    },
  );

  it('is that of the customer, not of the agent, a note or what is quoted', () => {
    const { language } = engine.read(
      createTicket([
        [
          'customer',
          'Hello, my iCloud backup has not worked for three weeks.\n> Seit drei Wochen wird nichts gesichert, und ich weiß nicht, warum.',
        ],
        ['agent', 'Guten Tag, können Sie mir bitte sagen, welche Meldung dabei erscheint?'],
        ['note', 'Der Kunde ist ungeduldig, bitte noch heute beantworten.'],
      ]),
    ).facts;
    expect(language).toBe('en');
  });
});
