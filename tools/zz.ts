import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import weights from 'virtual:fix-finder/weights';
import wordings from 'virtual:fix-finder/wording';
import { fold } from '../core/text/fold';
import { splitSentences } from '../core/text/sentences';
import { blankForeignWords } from '../core/ticket/own-words';
import { textOf } from '../core/ticket/ticket';
import { createFeatureReader } from '../core/weighing/feature-reader';
import { sumOf } from '../core/weighing/weigher';
import { unpackWeights } from '../core/weighing/weights';
import { compileWording } from '../core/wording/compile-wording';
import { guessLanguages } from '../core/wording/languages-in';
import { createShippedEngine } from './command-line/create-shipped-engine';
import { readLabelledLines } from './evaluate/labelled-lines';

const engine = createShippedEngine();
const compiled = wordings.map(compileWording);
const packed = unpackWeights(weights.packed);
const out: string[] = [];
for (const path of process.argv.slice(3)) {
  const { lines } = readLabelledLines(readFileSync(path, 'utf8'), path, new Set());
  for (const line of lines) {
    if (line.kind !== 'ticket') continue;
    const { symptoms } = engine.read(line.ticket);
    const th = (weights.thresholds as Record<string, number>)[line.language] ?? 2;
    const texts = [-1, ...line.ticket.messages.map((_, i) => i)].filter(
      (i) => i === -1 || line.ticket.messages[i]?.author === 'customer',
    );
    const scored = texts.flatMap((i) => {
      const raw = i === -1 ? line.ticket.subject : textOf(line.ticket, i);
      const folded = fold(blankForeignWords(raw));
      const guess = guessLanguages(folded.text);
      const spoken = compiled.filter(({ language }) => guess.mayBe(language));
      const main = spoken.find(({ language }) => language === guess.main());
      const ss = splitSentences(folded.text);
      const fr = createFeatureReader(folded.text, ss, spoken, main ? [main] : spoken);
      return ss.map((s, k) => {
        const t = folded.text.slice(s.start, s.end);
        const f = fr(k);
        return { i, span: folded.toOriginal(s), score: weights.scale * sumOf(f, packed) + weights.bias, words: f.words };
      });
    });
    const margin = (s: { score: number }) => Number((s.score - th).toFixed(3));
    out.push(
      JSON.stringify({
        file: path.split('/').pop(), id: line.id, lang: line.language, split: line.split, pos: line.isPositive, expected: line.expected,
        best: Math.max(-99, ...scored.filter((s) => s.words >= 4).map(margin)), 
        symptoms: symptoms.map((x) => {
          const own = scored.filter((s) => s.i === x.message && s.span.start < x.span.end && x.span.start < s.span.end);
          return { rule: x.rule, m: Math.max(-99, ...own.map(margin)), text: x.text };
        }),
        text: [line.ticket.subject, ...line.ticket.messages.map((m) => m.text)].join(' | ').slice(0, 400),
      }),
    );
  }
}
writeFileSync(process.argv[2] ?? '', out.join('\n'));
