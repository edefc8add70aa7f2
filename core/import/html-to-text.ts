/**
 * The text of a canned reply that a product keeps as HTML. Nothing is built from it: tags are taken out, what runs or is
 * not shown goes with its content, and the result is text, to be escaped wherever it is shown.
 */
export interface HtmlText {
  readonly text: string;
  /** True where a script, a style sheet or a frame was left out. */
  readonly hadHiddenParts: boolean;
  /** Pictures that were left out. */
  readonly images: number;
}

/** Left out with all that stands in them. */
const HIDDEN = new Set([
  'script',
  'style',
  'head',
  'template',
  'title',
  'iframe',
  'object',
  'noscript',
  'svg',
  'math',
]);
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'table',
  'hr',
]);
const LINES = new Set(['div', 'li', 'tr', 'section', 'article', 'header', 'footer']);

const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)\/?>|<[!?][^>]*>/gi;

export function htmlToText(html: string): HtmlText {
  let text = '';
  let hidden: string | null = null;
  let hadHiddenParts = false;
  let images = 0;
  let link: { readonly address: string; readonly start: number } | null = null;
  let last = 0;
  const numbers: number[] = [];
  const say = (words: string): void => {
    if (hidden === null) text += decodeEntities(words).replace(/[ \t\r\n]+/g, ' ');
  };
  for (const match of html.matchAll(TAG)) {
    say(html.slice(last, match.index));
    last = match.index + match[0].length;
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    const isClosing = match[0].startsWith('</');
    if (hidden !== null) {
      if (isClosing && name === hidden) hidden = null;
      continue;
    }
    if (HIDDEN.has(name)) {
      if (!isClosing) {
        hidden = name;
        hadHiddenParts = true;
      }
    } else if (name === 'a') {
      if (isClosing) {
        if (link) text += writeAddress(link.address, text.slice(link.start));
        link = null;
      } else link = { address: addressIn(match[2] ?? ''), start: text.length };
    } else if (name === 'img') {
      images += 1;
    } else {
      if (name === 'ol' || name === 'ul') {
        if (isClosing) numbers.pop();
        else numbers.push(name === 'ol' ? 1 : 0);
      }
      if (PARAGRAPHS.has(name)) text += '\n\n';
      else if (name === 'br') text += '\n';
      else if (LINES.has(name) && !text.endsWith('\n')) text += '\n';
      if (name === 'li' && !isClosing) text += bullet(numbers);
    }
  }
  say(html.slice(last));
  return { text: tidy(text), hadHiddenParts, images };
}

/** Spaces at the ends of lines, and more than one empty line. */
export function tidy(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function bullet(numbers: number[]): string {
  const number = numbers.at(-1) ?? 0;
  if (number === 0) return '- ';
  numbers[numbers.length - 1] = number + 1;
  return `${number}. `;
}

function addressIn(attributes: string): string {
  const found = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const address = decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return /^https?:\/\/[^\s<>"']+$/i.test(address) ? address : '';
}

/** A link's address behind its words, where the words are not the address themselves. */
function writeAddress(address: string, words: string): string {
  return address === '' || words.includes(address.replace(/^https?:\/\//i, '').replace(/\/$/, ''))
    ? ''
    : ` (${address})`;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  reg: '®',
  trade: '™',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  sbquo: '‚',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
  sect: '§',
  deg: '°',
  rarr: '→',
  larr: '←',
  times: '×',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  aacute: 'á',
  iacute: 'í',
  uacute: 'ú',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
  atilde: 'ã',
  otilde: 'õ',
  iquest: '¿',
  iexcl: '¡',
  oelig: 'œ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  zwnj: '',
  zwj: '',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};

/** Named signs that stand in mails, and numbered ones; anything else stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    const isText = code >= 0x20 || code === 0x9 || code === 0xa;
    const isSign = isText && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isSign ? String.fromCodePoint(code) : '';
  });
}
