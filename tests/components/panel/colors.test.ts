import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'components/panel/styles';
const [LIGHT_PART = '', DARK_PART = ''] = readFileSync(`${FOLDER}/colors.css`, 'utf8').split('@media');
const LIGHT = readColors(LIGHT_PART);
const SCHEMES = { light: LIGHT, dark: { ...LIGHT, ...readColors(DARK_PART) } };

/** WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for what shows where a control is or that it has the focus. */
const TEXT = 4.5;
const CONTROL = 3;

const SURFACES = ['surface', 'surface-soft', 'surface-raised', 'accent-soft'];
const PAIRS: [string, string, number][] = [
  ...SURFACES.flatMap((surface): [string, string, number][] => [
    ['text', surface, TEXT],
    ['text-soft', surface, TEXT],
    ['accent-text', surface, TEXT],
    ['amber-text', surface, TEXT],
    ['red-text', surface, TEXT],
    ['border-strong', surface, CONTROL],
    ['focus', surface, CONTROL],
  ]),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['mark-text', 'mark', TEXT],
  ['calm-text', 'calm-soft', TEXT],
  ['amber-text', 'amber-soft', TEXT],
  ['red-text', 'red-soft', TEXT],
  ['good-text', 'good-soft', TEXT],
];

describe.each(Object.entries(SCHEMES))('the %s colours', (_name, colors) => {
  it.each(PAIRS)('%s on %s has a contrast of at least %s', (front, back, least) => {
    expect(contrast(colors[front], colors[back])).toBeGreaterThanOrEqual(least);
  });
});

describe('the style sheets', () => {
  it.each(['controls', 'list', 'states', 'article', 'steps', 'reply', 'motion'])(
    'take every colour of %s.css from the tested ones',
    (name) => {
      const css = readFileSync(`${FOLDER}/${name}.css`, 'utf8');
      const used = [...css.matchAll(/var\(--([\w-]+)\)/g)].map(([, color = '']) => color);
      expect(used.filter((color) => LIGHT[color] === undefined && color !== 'shadow')).toEqual([]);
      expect(css.match(/#[\da-f]{3,8}\b/gi)).toBeNull();
    },
  );
});

function readColors(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** WCAG's contrast ratio, 1 to 21. */
function contrast(front = '', back = ''): number {
  const [dark, light] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
