/** What agents' interfaces call a message that the customer does not see, in the languages of the wording; a pattern. */
export const INTERNAL_WORDS =
  'internal (?:note|comment)|private (?:note|comment)|work notes?|intern(?:e|er|al)? (?:notiz|kommentar|notitie)|' +
  'private notiz|arbeitsnotiz|note (?:interne|priv[ée]e)|commentaire interne|notes de travail|' +
  'nota (?:interna|privada|privata)|comentario interno|coment[áa]rio interno|commento interno|notas? de trabajo|' +
  'notas? de trabalho|note di lavoro|werknotities|priv[ée]notitie|内部|社内メモ|作業メモ|工作注释|私密';

/** Quoted history as mail programs mark it: other people's words, or the same words again. */
export const QUOTES: readonly string[] = [
  'blockquote',
  '.gmail_quote',
  '.yahoo_quoted',
  '.moz-cite-prefix',
  '#divRplyFwdMsg',
  '#divRplyFwdMsg ~ *',
];

/** A number that no address has: for products whose addresses name tickets in a way nobody would recognise. */
export const NO_NUMBER = '(?!)';
