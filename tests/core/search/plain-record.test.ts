import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../../core/search/plain-record';

const TEXTS = [
  'Sauvegarde iCloud échouée : « Stockage insuffisant »',
  'Größe überschreitet Speicherplatz, Straße, MASSE',
  'Łódź, Đà Nẵng, Øresund, ħ ŧ ı',
  'アイフォンのバックアップが失敗しました',
  'ﾊﾞｯｸｱｯﾌﾟ',
  '无法备份 iPhone：空间不足',
  'Cópia de segurança não concluída',
];
const QUERIES = [
  'echouee sauvgarde',
  'große speicher',
  'lodz',
  'バックアップ 失敗',
  '备份',
  'copia seguranca',
];

const OPTIONS = { useTokenSearch: true, threshold: 0.3, ignoreFieldNorm: true, includeScore: true } as const;

describe('plain texts', () => {
  it.each(QUERIES)('are ranked for %j as Fuse.js ranks the texts themselves', (query) => {
    const own = new Fuse(TEXTS, { ...OPTIONS, ignoreDiacritics: true }).search(query);
    const plain = new Fuse(TEXTS.map(toPlain), { ...OPTIONS, isCaseSensitive: true }).search(toPlain(query));
    expect(own.length).toBeGreaterThan(0);
    expect(plain.map(({ refIndex, score }) => [refIndex, score])).toEqual(
      own.map(({ refIndex, score }) => [refIndex, score]),
    );
  });
});
