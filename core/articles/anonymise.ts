/** What was taken out of a text, so that the agent can look again. */
export interface AnonymousText {
  readonly text: string;
  readonly removed: number;
}

/**
 * Takes names, addresses, numbers and links to persons out of a ticket's words, before they become an article that stays.
 * What a name is, the ticket says; what looks like one in a greeting or signature goes too. Numbers that are no one's
 * (versions, sizes, error codes, dates) stay. It removes too much rather than too little; the agent reads it before saving.
 * @param names of customer, agent and whoever else the ticket names
 */
export function anonymise(text: string, names: readonly string[] = []): AnonymousText {
  let removed = 0;
  const drop = (input: string, pattern: RegExp, by: string | ((...groups: string[]) => string)): string =>
    input.replace(pattern, (...groups: string[]) => {
      removed += 1;
      return typeof by === 'string' ? by : by(...groups);
    });

  let left = text;
  left = drop(left, /\bhttps?:\/\/\S+[^\s.,;:!?)\]}'"]/gi, '…');
  left = drop(left, /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '…');
  left = drop(left, /\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '…');
  left = drop(left, /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}[ ]?[A-Z0-9]{0,4}\b/g, '…');
  // A number that a word says belongs to somebody: ticket, order, customer, serial.
  left = drop(
    left,
    /(\b(?:ticket|case|order|request|customer|account|invoice|serial|imei|contract|bestell|kunden|vorgangs|auftrags|rechnungs|seriennummer|commande|pedido|ordine)[\p{L}-]*(?:\s*(?:no|nr|number|nummer|id|n°|num[ée]ro|número)\.?)?\s*[:#]?\s*)(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{2,}/giu,
    (_whole, before) => `${before}…`,
  );
  left = drop(left, /(^|\s)#\d{3,}\b/g, (_whole, before) => `${before}…`);
  // Telephone: a plus and digits, or groups of digits that together are long and no date.
  left = drop(left, /\+\d[\d\s()./-]{6,}\d/g, '…');
  left = drop(left, /(?<![\w.])\(?0\d{1,5}\)?[\s/-]?\d(?:[\s/-]?\d){4,}(?![\w.])/g, '…');
  left = drop(left, /(?<![\w.-])\d{3}[ .-]\d{3}[ .-]\d{4}(?![\w.-])/g, '…');
  left = drop(left, /\b\d{9,}\b/g, '…');
  for (const pattern of namePatterns(names)) left = drop(left, pattern, '…');
  left = drop(left, GREETED, (_whole, greeting) => `${greeting} …`);
  left = drop(left, SIGNED, (_whole, close) => `${close}`);
  left = drop(left, INTRODUCED, (_whole, before) => `${before} …`);
  return {
    text: left
      .replace(/(?:… ?){2,}/g, '… ')
      .replace(/[ \t]+$/gm, '')
      .trim(),
    removed,
  };
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}`;
/** "Hello Maria Keller," at the start of a line. */
const GREETED = new RegExp(
  String.raw`^((?:Hi|Hello|Dear|Hey|Good (?:morning|afternoon)|Hallo|Liebe[rs]?|Guten Tag|Sehr geehrte[rs]?|Bonjour|Salut|Cher|Chère|Hola|Estimad[oa]|Buenos días|Olá|Bom dia|Ciao|Buongiorno|Gentile|Beste|Goedendag)(?:,? (?:Mr|Mrs|Ms|Herr|Frau|Madame|Monsieur|M|Mme|Sr|Sra|Señor|Señora|Signor|Signora|meneer|mevrouw)\.?)?) ${NAME}`,
  'gmu',
);
/** The name below "Kind regards". */
const SIGNED = new RegExp(
  String.raw`^((?:(?:Kind|Best|Warm)?\s?[Rr]egards|Thanks|Thank you|Many thanks|Cheers|Sincerely|Best|Mit freundlichen Grüßen|Viele Grüße|Liebe Grüße|Beste Grüße|Danke|Gruß|Cordialement|Merci|Saludos|Gracias|Un saludo|Atenciosamente|Obrigad[oa]|Cordiali saluti|Grazie|Saluti|Met vriendelijke groet|Groeten|Bedankt)[,.!]?)\s*\n+\s*${NAME}\s*$`,
  'gmu',
);
/** "My name is Maria Keller". */
const INTRODUCED = new RegExp(
  String.raw`\b([Mm]y name is|[Tt]his is|[Mm]ein Name ist|[Jj]e m'appelle|[Mm]e llamo|[Mm]i chiamo|[Mm]eu nome é|[Mm]ijn naam is) ${NAME}`,
  'gu',
);

/** A name as it stands, and its parts; short parts such as "Al" would take words apart. */
function namePatterns(names: readonly string[]): RegExp[] {
  const parts = names.flatMap((name) => {
    const whole = name.replace(/\s+/g, ' ').trim();
    return [whole, ...whole.split(/[\s,]+/)].filter((part) => part.length >= 3 && /^\p{Lu}/u.test(part));
  });
  return [...new Set(parts)]
    .sort((a, b) => b.length - a.length)
    .map(
      (part) =>
        new RegExp(`(?<![\\p{L}])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:['’]s)?(?![\\p{L}])`, 'gu'),
    );
}
