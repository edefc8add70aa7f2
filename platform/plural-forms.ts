/** `{3|one:article|other:articles}`, as a message has it once its placeholders are filled. */
const FORMS = /\{([\d.,\u00a0\u202f]+)\|([^{}]+)\}/g;

/**
 * Puts the right form of a counted word into a message: "1 article", "3 articles". The forms are those of
 * `Intl.PluralRules` (`zero`, `one`, `two`, `few`, `many`, `other`); one that is missing is `other`.
 *
 * @param language of the message catalogue, which need not be the browser's
 */
export function choosePluralForms(message: string, language: string): string {
  return message.replace(FORMS, (_, count: string, listed: string) => {
    const forms = new Map(
      listed.split('|').map((form) => {
        const colon = form.indexOf(':');
        return [form.slice(0, colon), form.slice(colon + 1)] as const;
      }),
    );
    const wanted = new Intl.PluralRules(language).select(Number(count.replace(/\D/g, '')));
    return forms.get(wanted) ?? forms.get('other') ?? '';
  });
}
