/**
 * A regular expression of a wording, made when it is asked for. Keep this rather than what it gives: what is not used
 * for long is let go and made again.
 */
export interface Expression {
  /** Global: whoever runs it sets `lastIndex`. */
  readonly regExp: RegExp;
}

export interface ExpressionStore {
  /** @param make throws where there is no such expression */
  create(make: () => RegExp): Expression;
}

/**
 * How many characters of expressions are kept at once. Each costs about 85 bytes of machine code; what was let go is
 * freed by the second full garbage collection after.
 */
const BUDGET_CHARS = 600_000;

interface Held extends Expression {
  made: RegExp | null;
  isUsed: boolean;
}

/**
 * Bounds what the expressions cost that were run: a browser never frees the machine code of one that somebody holds,
 * and nine languages fill all the room that it has for code. Who was not used since its last turn goes first ("clock").
 */
export function createExpressionStore(budgetChars = BUDGET_CHARS): ExpressionStore {
  const kept: Held[] = [];
  let chars = 0;
  let hand = 0;

  function keep(held: Held, made: RegExp): void {
    held.made = made;
    kept.push(held);
    chars += made.source.length;
    while (chars > budgetChars && kept.length > 0) {
      if (hand >= kept.length) hand = 0;
      const next = kept[hand];
      if (next?.isUsed) {
        next.isUsed = false;
        hand += 1;
      } else letGo(hand);
    }
  }

  function letGo(index: number): void {
    const held = kept[index];
    const last = kept.pop();
    if (!held || !last) return;
    if (held !== last) kept[index] = last;
    chars -= held.made?.source.length ?? 0;
    held.made = null;
  }

  return {
    create(make) {
      const held: Held = {
        made: null,
        isUsed: false,
        get regExp() {
          held.isUsed = true;
          if (held.made) return held.made;
          const made = make();
          keep(held, made);
          return made;
        },
      };
      return held;
    },
  };
}

/** One for all wordings: they share the room. */
export const sharedExpressions = createExpressionStore();
