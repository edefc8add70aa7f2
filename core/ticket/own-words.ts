import type { Span } from '../text/span';

/**
 * Lines that open a quoted message in the common mail programs, in the nine languages. What follows to the end of the
 * message is history, unless the lines after it carry quote marks of their own.
 */
const QUOTE_OPENERS: readonly RegExp[] = [
  // The date's digits tell it from "On Monday your colleague wrote:", after which the customer goes on.
  /^(?=.*\d)(?:on|am|le|el|em|il|op)\b.{4,200}?(?<!\p{L})(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)(?!\p{L}).{0,80}:\s*$/iu,
  /^-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|原始邮件|原始郵件|(?:回复|转发)的原?邮件|轉寄的郵件|元のメッセージ|転送(?:された)?メッセージ)\s*-{2,}\s*$/iu,
  /^begin forwarded message:\s*$/iu,
  /^_{20,}\s*$/u,
  /^.{0,160}(?:写道|寫道|のメール|さん[がは]書きました)[:：]\s*$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,120}[:：]\s*$/u,
  /^(?:##?-|-{2,}).{0,20}reply above this line\b/iu,
];
/** Outlook quotes with a header block instead: the sender, and right below it another of these. */
const SENDER_LINE =
  /^\s*\*{0,2}(?:from|von|de|da|van|发件人|發件人|寄件者|寄件人|差出人|送信者)\s*[:：]\*{0,2}\s?\S/iu;
const HEADER_LINE =
  /^\s*\*{0,2}(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|data|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|发送时间|發送時間|寄件日期|日期|收件人|收件者|主题|主題|主旨|送信日時|日時|日付|宛先|件名)\s*[:：]\*{0,2}\s?\S/iu;

/** Whose mail is quoted when it stands alone: a team's, not a customer's that the helpdesk took in with its header. */
const TEAM_SENDER =
  /support|help|service|team|desk|no-?reply|kundendienst|assist|atendimento|soporte|サポート|客服/iu;

const QUOTED_LINE = /^\s{0,3}[>＞]/u;

/** What phones and mail programs append by themselves. */
const APPENDED_LINE =
  /^(?:sent from my \S+(?: (?:galaxy|pixel|pro|max|mini|plus|ultra|smart-?phone|phone|mobile|tablet|device|[a-z]?\d+))*|sent from (?:mail|yahoo|outlook)\b.{0,40}|get outlook for \S+|von meinem \S+ gesendet|envoyé de mon \S+|enviado desde mi \S+|enviado d[eo] meu \S+|inviato da \S+|verstuurd vanaf mijn \S+|\S+から送信|outlook for \S+ ?を入手|发自我的\s?\S+|[从從]我的\s?\S+\s?(?:发送|傳送)|[获獲取]取? ?outlook for \S+)\.?\s*$/iu;
const SIGNATURE_MARK = /^-- ?$/u;
const DISCLAIMER =
  /^(?:this (?:e-?mail|message)\b.{0,60}\b(?:confidential|intended)|confidentiality notice|diese e-mail (?:ist|enthält) vertraulich)/iu;

/** "Best regards," followed by a name: the lines after it are a signature. */
const CLOSING =
  /^(?:(?:kind|best|warm|many)\s+)?(?:regards|wishes|thanks|thank you|thx|cheers|sincerely|yours|best|mit freundlichen grüßen|viele grüße|cordialement|saludos|atenciosamente|cordiali saluti|met vriendelijke groet)\b.{0,20}$/iu;
const NAME_LINE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3},?$/u;

interface Line extends Span {
  /** What tells whose it is; of a line that is longer than any of these, its beginning. */
  readonly text: string;
}

/** Openers, headers and what is appended are far shorter. */
const MAX_LINE_CHARS = 1000;
/** Stands for the rest of a longer line, so that none seems to end where it was cut. */
const REST = '…';

/**
 * The parts of a message that its author wrote: quoted history, forwarded mail, signatures and what the mail program
 * appended are left out. A message that is nothing but a quote has no own words.
 */
export function findOwnWords(text: string): Span[] {
  const own: Span[] = [];
  const lines = splitLines(text);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const trimmed = line.text.trim();
    // Nothing to look at, and texts of a million of them would take seconds.
    if (trimmed === '') {
      extend(own, line);
      continue;
    }
    if (QUOTED_LINE.test(line.text) || APPENDED_LINE.test(trimmed)) continue;
    if (isOwnHeader(lines, index) && own.every(({ start, end }) => text.slice(start, end).trim() === '')) {
      while (isHeader(lines[index + 1]?.text ?? '')) index += 1;
      continue;
    }
    if (opensQuote(lines, index)) {
      if (QUOTED_LINE.test(nextText(lines, index + 1))) continue;
      break;
    }
    if (SIGNATURE_MARK.test(line.text) || DISCLAIMER.test(trimmed)) break;
    extend(own, line);
    if (CLOSING.test(trimmed) && NAME_LINE.test(nextText(lines, index + 1).trim())) break;
  }
  return own;
}

/** Most lines follow the one before. */
function extend(spans: Span[], { start, end }: Span): void {
  const last = spans.at(-1);
  if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
  else spans.push({ start, end });
}

/** The message with everything that is not the author's own words turned into spaces, so that offsets stay. */
export function blankForeignWords(text: string): string {
  let result = '';
  let at = 0;
  for (const span of findOwnWords(text)) {
    result += blank(text.slice(at, span.start)) + text.slice(span.start, span.end);
    at = span.end;
  }
  return result + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function opensQuote(lines: readonly Line[], index: number): boolean {
  const line = lines[index]?.text.trim() ?? '';
  if (QUOTE_OPENERS.some((opener) => opener.test(line))) return true;
  // "On Tue, 3 Nov 2026 at 09:12, Support Team <support@example.org>" is often wrapped before "wrote:".
  const joined = `${line} ${lines[index + 1]?.text.trim() ?? ''}`;
  if (/^(?:on|am|le|el|em|il|op)\s/iu.test(line) && joined.length < 300 && QUOTE_OPENERS[0]?.test(joined))
    return true;
  return SENDER_LINE.test(line) && HEADER_LINE.test(lines[index + 1]?.text ?? '');
}

/** "From: Kim" and "Sent: Tuesday" above all else: a mail that came in with its header, and no history. */
function isOwnHeader(lines: readonly Line[], index: number): boolean {
  const line = lines[index]?.text ?? '';
  return SENDER_LINE.test(line) && isHeader(lines[index + 1]?.text ?? '') && !TEAM_SENDER.test(line);
}

function isHeader(line: string): boolean {
  return HEADER_LINE.test(line) || SENDER_LINE.test(line);
}

/** The next line that is not blank, `''` at the end. */
function nextText(lines: readonly Line[], from: number): string {
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text.trim() !== '') return text;
  }
  return '';
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop + 1;
    lines.push({ start, end, text: readLine(text, start, stop === -1 ? end : stop) });
    if (stop === -1) break;
    start = end;
  }
  return lines;
}

function readLine(text: string, start: number, stop: number): string {
  if (stop - start > MAX_LINE_CHARS) return text.slice(start, start + MAX_LINE_CHARS) + REST;
  return text.slice(start, text[stop - 1] === '\r' && stop > start ? stop - 1 : stop);
}
