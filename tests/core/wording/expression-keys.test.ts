import { describe, expect, it } from 'vitest';
import { keysOfExpression } from '../../../core/wording/expression-keys';

describe('keysOfExpression', () => {
  it.each([
    ['a word', '\\b(?:nas)\\b', ['nas']],
    ['choices', '\\b(?:nas|cloud)\\b', ['nas', 'cloud']],
    ['what may be missing', '\\b(?:backups?)\\b', ['backup', 'backups']],
    ['two words', '\\b(?:time\\s+machine)\\b', ['time machine']],
    ['a space that may be missing', '\\b(?:time\\s*machine)\\b', ['timemachi', 'time machine']],
    ['a class of letters', '\\b(?:back[\\s-]?up)\\b', ['backup', 'back up']],
    ['a beginning', '\\b(?:restor\\w*)\\b', ['restor*', 'restor']],
    ['a word after any other', '\\b(?:my\\s+[a-z]+\\s+backup)\\b', ['my']],
    ['what stands before is no part', '\\b(?:(?<!the\\s)drive)\\b', ['drive']],
    ['what must not follow is no part', '\\b(?:fail(?!safe))\\b', ['fail']],
    ['a long word', '\\b(?:datensicherung(?:en)?)\\b', ['datensich']],
  ])('names %s', (_, source, keys) => {
    expect(keysOfExpression(source, true)?.toSorted()).toEqual(keys.toSorted());
  });

  it.each([
    ['signs without words', '(?:备份)', ['备份']],
    ['a sign by what must follow it', '(?:备(?=不了|到一半))', ['备不', '备到']],
    ['Latin letters, however they go on', '(?:back(?:up)?)', ['back*', 'backup*']],
  ])('names %s, where words have no edges', (_, source, keys) => {
    expect(keysOfExpression(source, false)?.toSorted()).toEqual(keys.toSorted());
  });

  it.each([
    ['anything', '\\b(?:\\w+)\\b', true],
    ['a word and anything', '\\b(?:backup|\\d+)\\b', true],
    ['one sign', '(?:备)', false],
    ['two letters that may go on', '(?:pc)', false],
  ])('has none for %s', (_, source, hasEdges) => {
    expect(keysOfExpression(source, hasEdges)).toBeNull();
  });
});
