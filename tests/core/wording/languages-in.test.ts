import { describe, expect, it } from 'vitest';
import { guessLanguages } from '../../../core/wording/languages-in';

describe('the language of a message', () => {
  it.each([
    ['en', 'my phone says that the backup is not there'],
    ['de', 'seit gestern wird kein backup mehr gemacht'],
    ['nl', 'sinds gisteren wordt er geen back-up meer gemaakt'],
    ['fr', "la sauvegarde ne se fait plus depuis hier, j'ai redemarre"],
    ['es', 'desde ayer no se hace la copia de seguridad en mi movil'],
    ['pt', 'obrigado, agora funcionou e o backup foi feito'],
    ['it', 'da ieri il backup non si completa'],
    ['ja', 'バックアップができません'],
    ['zh', '备份失败'],
  ])('is %s in "%s"', (language, text) => {
    expect(guessLanguages(text).main()).toBe(language);
  });

  it.each(['', 'backup failed', 'icloud backup'])('is not plain in "%s"', (text) => {
    expect(guessLanguages(text).main()).toBeNull();
  });

  it.each([
    ['es', 'la copia se para al 50 %'],
    ['pt', 'desliguei a vpn, e o backup segue parado'],
    ['es', '¿backup de icloud?'],
  ])('is likely %s in "%s"', (language, text) => {
    expect(guessLanguages(text).likely()).toBe(language);
  });

  it('is not even likely one where two are as good', () => {
    expect(guessLanguages('backup failed').likely()).toBeNull();
  });

  it('may be any in a few words that tell nothing', () => {
    const { mayBe } = guessLanguages('backup fehlgeschlagen');
    expect(mayBe('de')).toBe(true);
    expect(mayBe('it')).toBe(true);
    expect(mayBe('ja')).toBe(false);
  });

  it('is not another one in a few words that are plainly of one', () => {
    const { mayBe } = guessLanguages('my backup is not there');
    expect(mayBe('en')).toBe(true);
    expect(mayBe('de')).toBe(false);
  });

  it('may be each of two that are mixed', () => {
    const { mayBe } = guessLanguages(
      'hello, my phone says: das backup wird nicht mehr gemacht, what can i do',
    );
    expect(mayBe('en')).toBe(true);
    expect(mayBe('de')).toBe(true);
    expect(mayBe('it')).toBe(false);
  });
});
