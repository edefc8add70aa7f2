const STYLES = ['short', 'medium', 'long', 'full'] as const;
type Style = (typeof STYLES)[number];

/** The parts of a date that people write a format of their own with, as in `%d.%m.%Y`. */
const PARTS: Readonly<Record<string, (year: string, month: string, day: string) => string>> = {
  '%Y': (year) => year,
  '%y': (year) => year.slice(-2),
  '%m': (_, month) => month,
  '%-m': (_, month) => String(Number(month)),
  '%d': (_, __, day) => day,
  '%-d': (_, __, day) => String(Number(day)),
};

/**
 * A date such as `2026-11-29` the way the language writes it. `format` is `short`, `medium`, `long`, `full`, or a pattern
 * such as `%d.%m.%Y`; anything else counts as `long`. What is no date comes back as it is.
 */
export function formatDate(date: string, language: string, format: unknown = 'long'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  if (typeof format === 'string' && format.includes('%'))
    return format.replace(/%-?\w/g, (part) => PARTS[part]?.(year, month, day) ?? '');
  const style = STYLES.find((known): known is Style => known === format) ?? 'long';
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: style, timeZone: 'UTC' }).format(
    Date.UTC(Number(year), Number(month) - 1, Number(day)),
  );
}

/** Portuguese and Chinese are those of Brazil and of the mainland, as the knowledge base's are; English is neither's. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-BR', zh: 'zh-CN' };

function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}
