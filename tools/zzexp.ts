import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readKnowledgeBase } from './build/read-knowledge-base';
import { LANGUAGES } from '../core/articles/article';
import { fold } from '../core/text/fold';
import { splitSentences } from '../core/text/sentences';
import { overlaps } from '../core/text/span';
import { blankForeignWords } from '../core/ticket/own-words';
import { findTopics } from '../core/weighing/find-topics';
import { readFeatures, SLOTS } from '../core/weighing/sentence-features';
import { compileWording } from '../core/wording/compile-wording';
import { compilePattern } from '../core/wording/compile-pattern';
import { guessLanguages } from '../core/wording/languages-in';
import { createRandom } from './bench/random';
import { readLabelledLines } from './evaluate/labelled-lines';

const { wordings } = readKnowledgeBase('content');
const compiled = wordings.map(compileWording);
const OPT = process.env;
interface S { slots: number[]; y: boolean | null; n: number; lang: string; words: number }
interface T { lang: string; pos: boolean | null; s: S[]; split: string; fam: string }
const hash = (kind: string, text: string): number => {
  let h = Math.imul(0x811c9dc5 ^ kind.charCodeAt(0), 0x01000193);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % SLOTS;
};
const TOK = /[\u3005\u3040-\u30ff\u3400-\u9fff]|[a-z'\u00df-\u024f\u0370-\u1fff]+|\d+|%/g;
const toks = (t: string) => [...t.matchAll(TOK)].map(([w]) => (/^\d/.test(w) ? '0' : w));
const CL = wordings.map((w) => ({ language: w.language, list: Object.keys(w.words).flatMap((n) => { try { return [{ n, r: compilePattern(`{${n}}`, w.words, { hasSpaces: !['ja', 'zh'].includes(w.language) }) }]; } catch { return []; } }) }));
function classesOf(t: string, lang: string): string[] {
  const c = CL.find((x) => x.language === lang); if (!c) return [];
  const hits = c.list.flatMap(({ n, r }) => { r.lastIndex = 0; return [...t.matchAll(r)].map((m) => ({ n, at: m.index })); }).sort((a, b) => a.at - b.at);
  const seq = hits.map(({ n }) => n);
  const cw = compiled.find((x) => x.language === lang)!;
  const has = (p: { regExp: RegExp }) => { p.regExp.lastIndex = 0; return p.regExp.test(t); };
  if (OPT.MASK && cw.masks().some(has)) seq.push('!mask');
  if (OPT.SOLV && cw.solved().patterns.some(has)) seq.push('!solved');
  if (OPT.RULE) for (const r of cw.rules()) if (r.patterns.some(has)) seq.push('!rule' + (OPT.RULE === '2' ? r.kind : ''));
  if (OPT.NEAR) for (const r of cw.nearby()?.rules ?? []) if (r.patterns.some(has)) seq.push('!near' + (OPT.NEAR === '2' ? r.kind : ''));
  const out = [...seq.map((n) => 'K' + n)];
  if (OPT.CLS === '2') for (let i = 0; i < seq.length; i++) for (let j = i + 1; j < Math.min(seq.length, i + 4); j++) if (seq[i] !== seq[j]) out.push('P' + seq[i] + ' ' + seq[j]);
  if (OPT.CLS === '3') { const u = [...new Set(seq)].sort(); for (let i = 0; i < u.length; i++) for (let j = i + 1; j < u.length; j++) out.push('P' + u[i] + ' ' + u[j]); }
  return out;
}
function extra(lang: string, t: string, topicsHere: number, topicsElse: number, nb: string[]): number[] {
  const out = new Set<number>();
  const w = toks(t);
  if (OPT.SKIP) for (let i = 0; i < w.length; i++) for (let d = 2; d <= Number(OPT.SKIP); d++) if (i + d < w.length) out.add(hash('s', `${w[i]} ${w[i + d]}`));
  if (OPT.TRI) for (let i = 0; i + 2 < w.length; i++) out.add(hash('t', `${w[i]} ${w[i + 1]} ${w[i + 2]}`));
  if (OPT.CTX) { const c = topicsHere > 0 ? 'h' : topicsElse > 0 ? 'e' : 'n'; for (let k=0;k<Number(OPT.CTX);k++) out.add(hash('c', c+k)); }
  if (OPT.CTXW) { const c = topicsHere > 0 ? 'h' : topicsElse > 0 ? 'e' : 'n'; for (const x of w) out.add(hash('d', c + x)); }
  if (OPT.NB2) for (const x of nb.slice(0,1)) for (const y of toks(x)) out.add(hash('N', y));
  if (OPT.NBC) for (const x of nb) for (const y of classesOf(x, lang).filter((q) => q[0] === 'K')) out.add(hash('m', y));
  if (OPT.NB) for (const x of nb) for (const y of toks(x)) out.add(hash('n', y));
  if (OPT.CO && topicsHere > 0) for (const x of w) out.add(hash('o', x));
  if (OPT.CLS) for (const k of classesOf(t, lang)) { out.add(hash('k', k)); if (OPT.CLSL) out.add(hash('k', lang + k)); }
  if (OPT.LEN) out.add(hash('l', String(Math.min(6, Math.floor(Math.log2(w.length + 1))))));
  return [...out];
}
function sentencesOf(raw: string, elsewhere: (n: number) => number) {
  const folded = fold(blankForeignWords(raw));
  const guess = guessLanguages(folded.text);
  const spoken = compiled.filter(({ language }) => guess.mayBe(language));
  const spans = splitSentences(folded.text);
  const texts = spans.map((s) => folded.text.slice(s.start, s.end));
  const topics = texts.map((t) => findTopics(t, spoken));
  return texts.map((t, i) => ({ t, span: folded.toOriginal(spans[i]!), topics: topics[i]!, total: topics.reduce((a, x) => a + x.length, 0), nb: [texts[i - 1] ?? '', texts[i + 1] ?? ''] }));
}
function read(path: string, fam: string): T[] {
  const { lines } = readLabelledLines(readFileSync(path, 'utf8'), path, new Set());
  return lines.flatMap((l) => {
    if (l.kind !== 'ticket') return [];
    const texts = [l.ticket.subject, ...l.ticket.messages.filter((m) => m.author === 'customer').map((m) => m.text)].filter((t) => t !== '');
    const parts = texts.map((t) => sentencesOf(t, () => 0));
    const total = parts.flat().reduce((a, x) => a + x.topics.length, 0);
    const s = parts.flatMap((ss, k) => {
      const marked = l.evidence.flatMap((w) => { const at = texts[k]!.indexOf(w); return at === -1 ? [] : [{ start: at, end: at + w.length }]; });
      return ss.map((x) => {
        const f = readFeatures(x.t, x.topics);
        const slots = [...new Set([...f.slots, ...extra(l.language, x.t, x.topics.length, (OPT.TXT ? x.total : total) - x.topics.length, x.nb)])];
        return { slots, n: f.slots.length, words: f.words, lang: l.language, y: l.isPositive === true ? (marked.some((m) => overlaps(m, x.span)) ? true : null) : false };
      });
    });
    return [{ lang: l.language, pos: l.isPositive, s, split: l.split ?? '', fam }];
  });
}
const C = 'tests/corpus';
const all = readdirSync(C).filter((n) => /^(?:tickets|sentences)-.*jsonl$/.test(n)).flatMap((n) => read(join(C, n), n.split('-')[0]!));
const dev = all.filter((t) => t.split === 'dev');
const held = all.filter((t) => t.split === 'held');
const real = ['a', 'b', 'c', 'd'].flatMap((x) => read(`/tmp/ff/blind3/real-${x}.jsonl`, 'real'));
const pub = read('/work/shared/corpus/dev.jsonl', 'pub');
const examples: S[] = wordings.flatMap(({ rules, nearby, masks, guards = [], solved, undone, actions, language }) => {
  const ruled = [...rules, ...(nearby?.rules ?? [])];
  const mk = (text: string, y: boolean) => { if (text === undefined) return []; const ss = sentencesOf(text.replace(/\[\[|\]\]/g, ''), () => 0); return ss.map((x) => { const f = readFeatures(x.t, x.topics); return { slots: [...new Set([...f.slots, ...extra(language, x.t, x.topics.length, x.total - x.topics.length, x.nb)])], n: f.slots.length, words: f.words, lang: language, y }; }); };
  return [
    ...ruled.flatMap(({ match }) => match).flatMap((t) => mk(t, true)),
    ...[...ruled.flatMap(({ miss = [] }) => miss), ...[...masks, ...guards].flatMap(({ miss }) => miss), ...(nearby?.miss ?? []), ...solved.match, ...undone.miss, ...actions.flatMap(({ match, miss = [] }) => [...match, ...miss])].flatMap((t) => mk(t, false)),
  ];
});
const ROUNDS = Number(OPT.ROUNDS ?? 12), RATE = Number(OPT.RATE ?? 0.3), DECAY = Number(OPT.DECAY ?? 3e-5), POSW = Number(OPT.POSW ?? 1);
function train(rows0: S[]) {
  const rows = rows0.filter((r) => r.y !== null);
  const known = new Uint32Array(SLOTS);
  for (const r of rows) for (const s of r.slots) known[s]!++;
  const w = new Float64Array(SLOTS), rt = new Float64Array(SLOTS).fill(1e-6);
  const avg = OPT.AVG ? new Float64Array(SLOTS) : null;
  const random = createRandom(1);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { slots, y } of random.shuffle(rows)) {
      const root = Math.sqrt(Math.max(1, slots.length));
      let sum = 0;
      for (const s of slots) sum += w[s]!;
      const p = 1 / (1 + Math.exp(-(sum / root + bias)));
      const e = (p - (y ? 1 : 0)) * (y ? POSW : 1);
      for (const s of slots) { if (known[s]! < 2) continue; const g = e / root + DECAY * w[s]!; rt[s]! += g * g; w[s]! -= (RATE * g) / Math.sqrt(rt[s]!); }
      bias -= 0.01 * e;
    }
  }
  return { w, bias };
}
const score = ({ w, bias }: { w: Float64Array; bias: number }, s: S) => { let x = 0; for (const k of s.slots) x += w[k]!; return x / Math.sqrt(Math.max(1, s.slots.length)) + bias; };
const best = (t: T, m: ReturnType<typeof train>) => Math.max(-99, ...t.s.filter((s) => s.words >= 4).map((s) => score(m, s)));
// 5-fold CV on dev
const shuffled = createRandom(2).shuffle(dev); const FR = Number(OPT.FRAC ?? 1);
const sc: { t: T; x: number }[] = [];
for (let p = 0; p < 5; p++) {
  const m = train([...examples, ...shuffled.filter((_, i) => i % 5 !== p).filter((_, i, a) => i < a.length * FR).flatMap((t) => t.s)]);
  for (const t of shuffled.filter((_, i) => i % 5 === p)) sc.push({ t, x: best(t, m) });
}
const recallAt = (pos: number[], neg: number[], fa: number) => { const f = [...neg].sort((a, b) => b - a); const th = f[Math.floor(f.length * fa)] ?? 0; return pos.filter((x) => x > th).length / pos.length; };
const auc = (pos: number[], neg: number[]) => { const a = [...pos.map((x) => [x, 1]), ...neg.map((x) => [x, 0])].sort((p, q) => p[0]! - q[0]!); let r = 0; a.forEach(([, y], i) => { if (y) r += i + 1; }); return (r - (pos.length * (pos.length + 1)) / 2) / (pos.length * neg.length); };
const fmt = (x: number) => x.toFixed(3);
const per = LANGUAGES.map((l) => { const L = sc.filter(({ t }) => t.lang === l); return [recallAt(L.filter(({ t }) => t.pos).map(({ x }) => x), L.filter(({ t }) => t.pos === false).map(({ x }) => x), 0.05), auc(L.filter(({ t }) => t.pos).map(({ x }) => x), L.filter(({ t }) => t.pos === false).map(({ x }) => x))] as const; });
console.log('CV recall@5%', LANGUAGES.map((l, i) => `${l} ${fmt(per[i]![0])}`).join(' '), 'mean', fmt(per.reduce((a, x) => a + x[0], 0) / 9), 'auc', fmt(per.reduce((a, x) => a + x[1], 0) / 9));
const m = train([...examples, ...dev.flatMap((t) => t.s)]);
for (const [n, set] of [['held', held], ['real', real], ['pub', pub]] as const) {
  const pos = set.filter((t) => t.pos).map((t) => best(t, m)), neg = set.filter((t) => t.pos === false).map((t) => best(t, m));
  console.log(n, pos.length, neg.length, 'auc', fmt(auc(pos, neg)), 'r@2%', fmt(recallAt(pos, neg, 0.02)), 'r@5%', fmt(recallAt(pos, neg, 0.05)), 'r@10%', fmt(recallAt(pos, neg, 0.1)));
}
