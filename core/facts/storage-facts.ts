import { EAST_ASIAN_STORAGE } from './east-asian';
import type { StorageFigures } from './facts';
import type { Find } from './find';

const AMOUNT = String.raw`(\d{1,5}(?:[.,]\d{1,3})?) ?(kb|mb|gb|tb|gigs?|gigabytes?|megabytes?|terabytes?|bytes?|go|mo|to)`;
/** An amount whose unit follows the second number: "12 of 50 GB". */
const BARE = String.raw`(\d{1,5}(?:[.,]\d{1,3})?) ?(kb|mb|gb|tb|gigs?)?`;

/** One way to state storage: what its numbers are, in gigabytes, in the order of the pattern's amounts. */
export interface StorageStatement {
  readonly pattern: RegExp;
  readonly read: (numbers: number[]) => StorageFigures;
}

/** "The backup requires 612 GB but only 97 GB are available", in either order and nine languages, on one line. */
const NEEDED =
  '(?:\\b(?:requires?|required|needs?|needed|wants|erforderlich|benotigt|braucht|verlangt|requiert|requis|reclame|demande|' +
  'necessaires?|necesita|necesarios|requiere|pide|precisa|necessarios|exige|pede|servono|richiede|richiesti|necessari|nodig|' +
  'vereist|vraagt)\\b|需要|必要)';
const AT_HAND =
  '(?:\\b(?:available|free|left|verfugbar|frei|libres?|disponibles?|disponiveis|livres?|liberi|disponibili|beschikbaar|vrij)' +
  '\\b|可用|剩余|仅有|只有|空き|しか)';
const NEAR_AMOUNT = '[^\\d,;\\u0001]{0,24}?';
const BETWEEN = '[^\\u0001]{0,60}?';

const before = (word: string): string => `${word}${NEAR_AMOUNT}\\b${AMOUNT}`;
const behind = (word: string): string => `\\b${AMOUNT}${NEAR_AMOUNT}${word}`;

/** "38 GB free on 1 TB" is tried before "free: 38 GB". */
const NEEDED_AND_FREE: readonly StorageStatement[] = [behind(AT_HAND), before(AT_HAND)].flatMap((free) =>
  [before(NEEDED), behind(NEEDED)].flatMap((needed) => [
    {
      pattern: new RegExp(`${needed}${BETWEEN}${free}`),
      read: ([neededGb = 0, freeGb = 0]: number[]) => ({ neededGb, freeGb }),
    },
    {
      pattern: new RegExp(`${free}${BETWEEN}${needed}`),
      read: ([freeGb = 0, neededGb = 0]: number[]) => ({ freeGb, neededGb }),
    },
  ]),
);

const STATEMENTS: readonly StorageStatement[] = [
  ...NEEDED_AND_FREE,
  {
    pattern: new RegExp(
      `\\b${BARE} (?:of|out of|von|/) ?(?:the |my )?${AMOUNT}[^.\\u0001]{0,24}?\\b(?:free|left|available|remaining|unused|frei)`,
    ),
    read: ([freeGb = 0, totalGb = 0]) => ({ freeGb, totalGb }),
  },
  {
    pattern: new RegExp(
      `\\b${BARE} (?:of|out of|/) ?(?:the |my )?${AMOUNT}(?:[^.\\u0001]{0,24}?\\b(?:used|full|taken|occupied))?`,
    ),
    read: ([usedGb = 0, totalGb = 0]) => ({ usedGb, totalGb }),
  },
  {
    pattern: new RegExp(
      `\\b${AMOUNT}(?: of)?(?: icloud| free| storage| space)* ?(?:is |are |still )*\\b(?:free|left|available|remaining|unused)`,
    ),
    read: ([freeGb = 0]) => ({ freeGb }),
  },
  {
    pattern: new RegExp(`\\b(?:free|available|remaining)(?: storage| space)?(?::| is) ?${AMOUNT}`),
    read: ([freeGb = 0]) => ({ freeGb }),
  },
  {
    // "I have 200 GB of storage": what is there in all, for nobody says that it is free.
    pattern: new RegExp(
      `\\b${AMOUNT}(?: of)?(?: icloud| storage)* ?\\b(?:plan|subscription|tier|account|is full|full|storage|icloud\\+?)(?!\\w)`,
    ),
    read: ([totalGb = 0]) => ({ totalGb }),
  },
  ...EAST_ASIAN_STORAGE,
];

const GIGABYTES: Readonly<Record<string, number>> = {
  b: 1e-9,
  k: 1e-6,
  m: 1e-3,
  メ: 1e-3,
  兆: 1e-3,
  g: 1,
  t: 1000,
  テ: 1000,
};

/** The first statement of storage in a folded text. */
export function findStorage(text: string): Find<StorageFigures> | null {
  for (const [rank, { pattern, read }] of STATEMENTS.entries()) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, first, firstUnit, second, secondUnit] = match;
    const lastUnit = secondUnit ?? firstUnit ?? 'gb';
    const numbers = [toGigabytes(first, firstUnit ?? lastUnit)];
    if (second !== undefined) numbers.push(toGigabytes(second, lastUnit));
    return { value: read(numbers), span: { start: match.index, end: match.index + match[0].length }, rank };
  }
  return null;
}

function toGigabytes(amount: string | undefined, unit: string): number {
  const factor = GIGABYTES[unit.charAt(0)] ?? 1;
  // "1,234 MB": nobody states thousandths of a megabyte.
  const whole = factor < 1 ? (amount ?? '0').replace(/[.,](?=\d{3}$)/, '') : (amount ?? '0');
  return Math.round(Number(whole.replace(',', '.')) * factor * 1e6) / 1e6;
}
