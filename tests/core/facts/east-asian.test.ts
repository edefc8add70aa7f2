import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicketOf } from '../support/tickets';

const engine = createShippedEngine();
const factsOf = (text: string) => engine.read(createTicketOf(text)).facts;

describe('Japanese and Chinese facts', () => {
  it.each([
    ['アイフォン14プロを使っています', 'アイフォン14プロ', 'iOS'],
    ['iPhone 14のバックアップ', 'iPhone 14', 'iOS'],
    ['Xperia 5 IVでアンドロイド14', 'Xperia 5 IV', 'アンドロイド14'],
    ['苹果15 pro备份不了', '苹果15 pro', 'iOS'],
    ['小米14，安卓14', '小米14', '安卓14'],
    ['华为P60 鸿蒙4', '华为P60', '鸿蒙4'],
    ['三星S22备份失败', '三星S22', 'Android'],
    ['我買了蘋果的股票', undefined, undefined],
  ])('the device and system in "%s"', (text, device, os) => {
    const facts = factsOf(text);
    expect(facts.device?.value).toBe(device);
    expect(facts.os?.value).toBe(os);
  });

  it.each([
    ['空き容量は12GBあります', { freeGb: 12 }],
    ['残り3GBしかない', { freeGb: 3 }],
    ['12.5ギガの空きがあります', { freeGb: 12.5 }],
    ['5GB中4.9GB使用済み', { usedGb: 4.9, totalGb: 5 }],
    ['50GBのうち残り2GB', { freeGb: 2, totalGb: 50 }],
    ['2TBプランを契約しています', { totalGb: 2000 }],
    ['iCloudの5GBがいっぱいです', { totalGb: 5 }],
    ['还剩3GB', { freeGb: 3 }],
    ['可用空间12.5G', { freeGb: 12.5 }],
    ['剩餘空間500MB', { freeGb: 0.5 }],
    ['50G用了48G', { usedGb: 48, totalGb: 50 }],
    ['200G的套餐只剩5G', { freeGb: 5, totalGb: 200 }],
    ['我买了200G的空间', { totalGb: 200 }],
    ['残り3枚', undefined],
    ['还有3张照片', undefined],
    ['视频有3GB', undefined],
  ])('the storage in "%s"', (text, figures) => {
    expect(factsOf(text).storage?.value).toEqual(figures);
  });

  it.each([
    ['エラー 45が出ます', ['error 45']],
    ['エラーコード：3014', ['error 3014']],
    ['错误代码-54', ['error -54']],
    ['ｴﾗｰ0x80070005', ['0x80070005']],
    ['エラー3回目です', []],
    ['出现错误 2 次', []],
  ])('the codes in "%s"', (text, codes) => {
    expect(factsOf(text).codes.map(({ value }) => value)).toEqual(codes);
  });

  it.each([
    ['备份失败 whatsapp google drive', 'zh'],
    ['iPhoneのbackupが失敗', 'ja'],
    ['My phone says 备份失败 every night, what can I do about that?', 'en'],
  ])('the language of "%s"', (text, language) => {
    expect(factsOf(text).language).toBe(language);
  });
});
