import type { Severity } from '../../core/articles/article';
import { type MarkedText, splitAtSpans } from './marked-text';
import type { Translate } from './panel-services';
import { useTranslate } from './translate';

const SEVERITY_WORD: Record<Severity, (t: Translate) => string> = {
  minor: (t) => t('severityMinor'),
  moderate: (t) => t('severityModerate'),
  serious: (t) => t('severitySerious'),
};

/** How bad it is for the customer: a word, with a colour that only repeats it. */
export function SeverityBadge({ level }: { level: Severity }) {
  const t = useTranslate();
  return (
    <span class="badge" data-severity={level}>
      {SEVERITY_WORD[level](t)}
    </span>
  );
}

/** Words in quotation marks as they are typed in our nine languages, with no other marks within. */
const QUOTED = /^["“”„«»「『‚‘’']([^"“”„«»「」『』]+)["“”«»」』‘’']$/u;

/** Somebody's own words, in the quotation marks of the agent's language; their own around all of it are left out. */
export function Quote({ words }: { words: string }) {
  const t = useTranslate();
  return <bdi class="quote">{t('quote', QUOTED.exec(words)?.[1] ?? words)}</bdi>;
}

/** A text with its spans marked; everything in it stays text. */
export function Marked(text: MarkedText) {
  return (
    <>
      {splitAtSpans(text).map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity beside their place
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}

/** Plain text whose blank lines part paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity beside their place
        <p key={index} class="paragraph" dir="auto">
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** A key combination such as `Alt+Shift+F`, one cap for each key. */
export function Keys({ keys }: { keys: string }) {
  const caps = keys.split('+').filter((cap) => cap !== '');
  return (
    <kbd class="keys" dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap} class="keys__cap">
          {cap}
        </kbd>
      ))}
    </kbd>
  );
}
