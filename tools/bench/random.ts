/** Numbers that look random and are the same in every run, so that two runs measure the same. */
export interface Random {
  /** 0 to `below`, without it. */
  integer(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** The items in another order. */
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** Mulberry32: small, and even enough for making up texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const integer = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    integer,
    pick(items) {
      const item = items[integer(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    shuffle(items) {
      const left = [...items];
      for (let last = left.length - 1; last > 0; last -= 1) {
        const other = integer(last + 1);
        [left[last], left[other]] = [
          left[other] as (typeof left)[number],
          left[last] as (typeof left)[number],
        ];
      }
      return left;
    },
  };
}
