import type { StorageStatement } from './storage-facts';

/**
 * What Japanese and Chinese customers call devices, systems and storage. The text these run over is folded: traditional
 * signs are simplified there, in Japanese words too, so these patterns are written with the simplified ones (时, not 時).
 */
export const EAST_ASIAN_DEVICES: readonly RegExp[] = [
  /(?:アイフォー?ン|苹果手机|苹果(?= ?\d)) ?(?:se|x[sr]?|\d{1,2})?(?: ?(?:プロ(?: ?マックス)?|pro(?: max)?|ミニ|プラス|mini|plus|max))?/,
  /アイパッド ?(?:プロ|エア|ミニ)?|苹果平板|アップルウォッチ|苹果手表/,
  /(?:三星|小米|红米|华为|荣耀|一加)(?:手机)? ?(?:[a-z]{1,4} ?\d{1,3}|\d{1,3})[a-z]?(?: ?(?:pro|ultra|max|plus|\+))?/,
  /ギャラクシー ?(?:[a-z]?\d{1,3})?|ピクセル ?\d{0,2}a?|エクスペリア|\bxperia(?: [\da-z]{1,5}(?: [iv]{1,4})?)?|\baquos(?: [a-z]+\d*)?/,
  // "マックス" is the Max of an iPhone, "マックアドレス" a network card's.
  /マック(?!ス|の?アドレス)(?:ブック)?(?: ?(?:プロ|エア|ミニ))?|苹果(?:电脑|笔记本)/,
  /(?:三星|小米|红米|华为|荣耀|一加)(?:手机|平板)?|群晖(?: ?ds\d{3,4}\+?)?|威联通(?: ?ts-?\d{3,4}[a-z]*)?/,
];

export const EAST_ASIAN_SYSTEMS: readonly RegExp[] = [
  /(?:アンドロイド|安卓|鸿蒙(?:系统|os)?|ウィンドウズ) ?\d{1,2}(?:\.\d{1,2})*/,
  /アンドロイド|安卓|鸿蒙|ウィンドウズ/,
];

/** "エラー 45", "错误代码：3014"; never "エラー3回" or "错误 2 次". */
export const EAST_ASIAN_CODE =
  '(?:エラー(?:コード|番号)?|错误(?:代码|码|号)?)[ ::#(「]{0,3}-?\\d{1,6}(?![0-9x])(?! ?(?:回|件|つ|個|度|次|个|分|时|日|天|月|年|秒|%))';

const AMOUNT = String.raw`(\d{1,5}(?:[.,]\d{1,3})?) ?(kb|mb|gb|tb|[kmgt](?![a-z])|ギガ|テラ|メガ|个g|兆)`;
/** Anything but a digit or the end of the sentence. */
const FILL = '[^\\d\\u0001]';

type Read = StorageStatement['read'];
const freeOfTotal: Read = ([totalGb = 0, freeGb = 0]) => ({ freeGb, totalGb });
const usedOfTotal: Read = ([totalGb = 0, usedGb = 0]) => ({ usedGb, totalGb });
const free: Read = ([freeGb = 0]) => ({ freeGb });
const total: Read = ([totalGb = 0]) => ({ totalGb });

export const EAST_ASIAN_STORAGE: readonly StorageStatement[] = (
  [
    [`${AMOUNT} ?(?:中|のうち|の内|里)${FILL}{0,8}${AMOUNT}${FILL}{0,6}?(?:空|残|余|可用|没用)`, freeOfTotal],
    [`${AMOUNT}${FILL}{0,8}(?:还剩|只剩|剩余|剩下|剩|残り|空き)${FILL}{0,4}${AMOUNT}`, freeOfTotal],
    [`${AMOUNT} ?(?:中|のうち|の内)${FILL}{0,8}${AMOUNT}`, usedOfTotal],
    [`${AMOUNT}${FILL}{0,8}(?:用了|已用|用掉了?|占了|使用了)${FILL}{0,3}${AMOUNT}`, usedOfTotal],
    [
      `(?:空き(?:容量|領域|スペース)?|残り(?:容量)?|残量|剩余(?:空间|容量)?|还剩|只剩|剩下|剩|可用(?:空间|容量)?|空闲|还有)${FILL}{0,6}?${AMOUNT}`,
      free,
    ],
    [
      `${AMOUNT}(?:ほど|くらい|ぐらい|近く|以上|しか|も|左右|多)?[のはが的]?(?:空き|空いて|余って|残って|残り|余裕|可用|剩余|空闲)`,
      free,
    ],
    [`${AMOUNT}[のにを的]?(?:プラン|契約|アップグレード|购入|ストレージ|容量|空间|套餐|云空间|会员)`, total],
    [`(?:买|升级|扩容|开通|充)[了到过]{0,2} ?${AMOUNT}`, total],
    [`${AMOUNT}(?:が|は|都|也|已经?)?(?:いっぱい|满)`, total],
  ] satisfies [string, Read][]
).map(([pattern, read]) => ({ pattern: new RegExp(pattern), read }));
