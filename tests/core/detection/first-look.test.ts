import { describe, expect, it } from 'vitest';
import { createFirstLooker } from '../../../core/detection/first-look';
import { foldKey } from '../../../core/text/fold';
import { keysOfPhrase } from '../../../core/text/phrase-key';
import { compileWording } from '../../../core/wording/compile-wording';
import { createOrdinaryText } from '../../../tools/bench/ordinary-text';
import { shipped } from '../support/shipped';
import { readExample } from '../support/tickets';

const { wordings, signals } = shipped.detection();
const compiled = wordings.map(compileWording);
const looker = createFirstLooker(compiled, signals);

/** The ticket holds whatever a rule asks for elsewhere. */
const anyTicket = (): boolean => true;
const emptyTicket = (): boolean => false;

/** Hangul that is taken apart is not put together again by folding. */
const decomposed = (text: string): string => (/[\uac00-\ud7a3]/.test(text) ? text : text.normalize('NFD'));

describe('the first look', () => {
  it.each(wordings.map((wording, index) => [wording.language, wording, compiled[index]] as const))(
    'passes over no sentence that a rule in %s must find',
    (_, wording, own) => {
      const missed = wording.rules.flatMap(({ match }) =>
        match
          .map((example) => readExample(example).text)
          .filter((text) => own && looker.look(text).rules(own, anyTicket)?.length === 0),
      );
      expect(missed).toEqual([]);
    },
  );

  it('passes over no signal of any article, however it is written', () => {
    const missed = signals.flatMap(({ messages, phrases }, article) =>
      [...messages, ...phrases].filter((text) =>
        [text, text.toUpperCase(), decomposed(text), `"${text}"`, text.replaceAll(' ', '\n')].some(
          (form) => !looker.look(form).signals.some((found) => found.article === article),
        ),
      ),
    );
    expect(missed).toEqual([]);
  });

  /**
   * Ordinary text that is worth reading is what makes pages slow. Where this fails, a new pattern can be found by nothing
   * but the words named here: give it a rarer one, or name the words in `tools/build/key-cost.ts` as ordinary.
   */
  it.each(wordings.map(({ language }) => language))(
    'finds hardly any ordinary text in %s worth reading',
    (language) => {
      const texts = Array.from({ length: 60 }, (_, index) => createOrdinaryText(language, 2_000 + index));
      const worth = texts.filter((text) => {
        const look = looker.look(text);
        return look.isWorthReading((wording, group) => look.hasWhen(wording, group));
      });
      const words = new Set(worth.flatMap((text) => keysOfPhrase(foldKey(text))));
      const because = [...words].filter((word) => looker.look(word).isWorthReading(emptyTicket));
      expect(worth.length, `because of ${because.join(', ')}`).toBeLessThanOrEqual(6);
    },
  );

  it.each([
    ['English', 'Hello, where can I download the invoice for my last order? The delivery was late. Thanks!'],
    ['German', 'Guten Tag, wo finde ich die Rechnung zu meiner letzten Bestellung? Vielen Dank.'],
    ['French', "Bonjour, où puis-je trouver la facture de ma dernière commande ? L'écran reste noir."],
    ['Japanese', 'こんにちは。注文の請求書はどこにありますか。'],
    ['nothing', ''],
  ])('sees nothing worth reading in %s', (_, text) => {
    expect(looker.look(text).isWorthReading(emptyTicket)).toBe(false);
  });

  it.each([
    ['a soft hyphen within', 'the back\u00adup failed'],
    ['combining marks', 'Ge\u0301ra\u0308t: backup'],
    ['full-width letters', 'ｂａｃｋｕｐ'],
    ['half-width kana', 'ﾊﾞｯｸｱｯﾌﾟ'],
    ['a longer Latin word among kana', 'iCloudBackupができない'],
  ])('sees through %s', (_, text) => {
    expect(looker.look(text).isWorthReading(emptyTicket)).toBe(true);
  });

  it('tells no offsets of a text that folding makes shorter', () => {
    expect(looker.look('the back\u00adup failed').isExact).toBe(false);
    expect(looker.look('the backup failed').isExact).toBe(true);
  });
});
