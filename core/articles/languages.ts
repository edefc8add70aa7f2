/** The languages of wording, articles' phrases and replies. By itself, since most who ask need nothing else of an article. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
