import { describe, expect, it } from 'vitest';
import { numberedItems } from '../../../core/facts/numbered-items';

const itemsIn = (text: string) =>
  numberedItems(text).map(({ number, span }) => `${number}:${text.slice(span.start, span.end).trim()}`);

describe('numbered items', () => {
  it.each([
    ['in lines', 'Please\n1. restart\n2. update\nThanks', ['1:restart', '2:update']],
    ['in one line', '1) yes 2) no', ['1:yes', '2:no']],
    ['at the ends of sentences', '1\u0001 done 2\u0001 done', ['1:done', '2:done']],
  ])('are found %s', (_, text, items) => {
    expect(itemsIn(text)).toEqual(items);
  });

  it.each([
    ['a single number', 'Thanks! 1. restart'],
    ['a version', 'It is on 1.2.3'],
    ['numbers that do not begin with one', '3. done 4. done'],
  ])('are not found in %s', (_, text) => {
    expect(itemsIn(text)).toEqual([]);
  });
});
