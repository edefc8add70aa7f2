import { describe, expect, it } from 'vitest';
import { choosePluralForms } from '../../platform/plural-forms';

describe('a counted word', () => {
  it.each([
    ['en', '1 {1|one:article|other:articles}', '1 article'],
    ['en', '3 {3|one:article|other:articles}, 1 {1|one:fix|other:fixes}', '3 articles, 1 fix'],
    ['en', '0 {0|one:article|other:articles}', '0 articles'],
    ['en', '1,001 {1,001|one:article|other:articles}', '1,001 articles'],
    ['pl', '22 {22|one:artykuł|few:artykuły|other:artykułów}', '22 artykuły'],
    ['ja', '1{1|other:件}', '1件'],
    // A form that the translator left out.
    ['pl', '2 {2|one:artykuł|other:artykułów}', '2 artykułów'],
    ['en', 'Greet by {name} or {{ customer.name }}', 'Greet by {name} or {{ customer.name }}'],
  ])('in %s: %s', (language, message, text) => {
    expect(choosePluralForms(message, language)).toBe(text);
  });
});
