import { describe, expect, it } from 'vitest';
import { cleanName, givenName } from '../../../core/reply/clean-name';

describe('cleanName', () => {
  it.each([
    ['Maria Keller', 'Maria Keller'],
    ['  Maria \n Keller ', 'Maria Keller'],
    ['Keller, Maria', 'Maria Keller'],
    ['"Keller, Maria"', 'Maria Keller'],
    ["'Maria'", 'Maria'],
    ['Maria Keller <maria@example.org>', 'Maria Keller'],
    ['Maria <b>Keller</b>', 'Maria Keller'],
    ['\u202eMaria\u200b Keller', 'Maria Keller'],
    ['Zoë O’Neill-Ångström', 'Zoë O’Neill-Ångström'],
    ['王小明', '王小明'],
    ['J. R. Keller', 'J. R. Keller'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it.each([
    [''],
    ['   '],
    ['maria@example.org'],
    ['<maria@example.org>'],
    ['{{customer.name}}'],
    ['%{name}'],
    ['[Name]'],
    ['https://example.org'],
    ['+44 20 7946 0000'],
    ['Ticket 12345'],
    ['Maria; DROP TABLE'],
    ['<script'],
    ['a/b'],
    ['x'.repeat(61)],
  ])('%j is no name to greet by', (name) => {
    expect(cleanName(name)).toBeNull();
  });
});

describe('givenName', () => {
  it.each([
    ['Maria Keller', 'Maria'],
    ['Sanne de Vries', 'Sanne'],
    ['Jan van der Berg', 'Jan'],
    ['Anna-Lena Schulze Kühn', 'Anna-Lena'],
    ['王小明', '王小明'],
    ['J. R. Keller', 'J. R. Keller'],
    ['maria keller', 'maria keller'],
    ['Sales and Support', 'Sales and Support'],
  ])('of %j is %j', (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});
