import { browser } from './browser';
import { choosePluralForms } from './plural-forms';

/** A text of the message catalogue; the key itself where the catalogue lacks it, which a test rules out. */
export function translate(key: string, ...values: (string | number)[]): string {
  const message = browser.i18n.getMessage(key, values.map(String)) || key;
  return choosePluralForms(message, browser.i18n.getMessage('pluralLanguage'));
}

/** The language and direction of the interface, for the root element of the extension's own pages. */
export function interfaceLanguage(): { readonly lang: string; readonly dir: string } {
  return {
    lang: browser.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en',
    dir: browser.i18n.getMessage('@@bidi_dir') || 'ltr',
  };
}
