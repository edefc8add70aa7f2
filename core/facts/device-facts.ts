import { EAST_ASIAN_CODE, EAST_ASIAN_DEVICES, EAST_ASIAN_SYSTEMS } from './east-asian';
import type { Fact } from './facts';
import type { Find } from './find';

/** Devices as customers write them, most telling first. Text is folded: lower case, plain quotes. */
const DEVICES: readonly RegExp[] = [
  /\biphones? ?(?:se(?: ?\(?(?:1st|2nd|3rd|2020|2022)(?: gen(?:eration)?)?\)?)?|x[sr]?(?: ?max)?|air|\d{1,2}[se]?)(?: ?(?:pro(?: max)?|plus|mini|max|e))?(?!\w)/,
  // Of an iPhone and an iPad, the one that the customer begins with: "my iPhone, and I deleted the old iPad's backup".
  /\biphone\b|\bipad ?(?:pro|air|mini)?(?: ?\d{1,2}(?:th|rd|nd)?(?: gen(?:eration)?)?)?\b/,
  /\bipod(?: touch)?\b|\bapple watch(?: (?:series \d+|se|ultra ?\d?))?/,
  /\b(?:samsung )?galaxy ?(?:[a-z]{1,4}\d{1,3}|note ?\d*|z ?(?:flip|fold) ?\d*|tab ?[a-z]?\d*)(?: ?(?:ultra|plus|fe|\+))?/,
  /\b(?:google )?pixel ?\d{1,2}(?: ?(?:pro(?: xl)?|a|xl|fold))?/,
  /\b(?:oneplus|xiaomi|redmi|huawei|motorola|moto|nokia|oppo|nothing phone)(?![a-z])(?: ?[a-z]{0,3}\d{1,3}[a-z]?| [a-z]\d{0,3}(?!\w))?(?: ?(?:pro|ultra|lite|plus))?/,
  /\bhonor ?\d{1,3}(?: ?(?:pro|lite))?(?!\w)/,
  /\bmacbook(?: (?:pro|air))?(?: m\d)?|\bimac(?: pro)?|\bmac ?(?:mini|studio|pro)\b/,
  /\bsynology(?: ds\d{3,4}\+?)?|\bqnap(?: ts-?\d{3,4}[a-z]*)?|\bds\d{3,4}\+?\b/,
  /\b(?:surface(?: (?:pro|laptop|go))?(?: \d+)?|thinkpad(?: [a-z]\d+)?)\b/,
  ...EAST_ASIAN_DEVICES,
  // Samsung's models where nobody says Galaxy: "my A53", "S22 Ultra".
  /\b(?:s2[0-6]|s(?:[89]|1\d) ?(?:plus|\+)|s1\d ?(?:ultra|fe|lite)|z ?(?:flip|fold)|note ?(?:[89]|[12]0))(?: ?\d(?!\d))?(?: ?(?:ultra|plus|fe|lite|\+))?(?!\w)/,
  /(?<=\b(?:my|mein|meinem|meinen|mon|mi|meu|mio|mijn) )a(?:[0123]\d|5[0-7]|7[0-4])s?(?: 5g)?(?!\w)/,
  /\bsamsung(?: (?:handy|phone|tablet|celular|movil|mobile))?\b|\bpoco ?[a-z]\d\b/,
  /(?<![-.])\bmac\b(?![-.:]| ?(?:address|adresse|direccion|endereco|indirizzo|adres))/,
];

/** Systems with their version; a system named without one tells less and comes last. */
const SYSTEMS: readonly RegExp[] = [
  /\b(?:ios|ipados|watchos|macos|mac os|osx|os x|android|windows|win|dsm|qts|ubuntu|debian|centos|rhel|red hat|fedora|opensuse|almalinux|rocky(?: linux)?|linux mint)(?: (?:version|ver\.?|server))? ?v?\d{1,4}(?:\.\d{1,3}){0,3}\b/,
  /\b(?:macos|mac os) (?:tahoe|sequoia|sonoma|ventura|monterey|big sur|catalina|mojave)\b/,
  /\b(?:ios|ipados|macos|android|windows|linux|ubuntu|debian|centos|fedora|opensuse|almalinux)\b/,
  ...EAST_ASIAN_SYSTEMS,
];

/** Error codes as products print them; never a bare number, a zip code or "an error 5 minutes ago". */
const CODES = new RegExp(
  String.raw`\b0x[0-9a-f]{6,8}\b|\b[a-z]{2,20}error(?:domain)?(?: error| code)?[ :]+-?\d{1,5}\b|\b(?:error|err|fehler|erreur)(?: code)?[ :#]{1,3}-?\d{1,6}\b(?! ?(?:minute|hour|day|night|week|month|year|time)s?\b)|${EAST_ASIAN_CODE}`,
  'g',
);

export function findDevice(text: string): Find<string> | null {
  return findFirst(DEVICES, text);
}

export function findSystem(text: string): Find<string> | null {
  return findFirst(SYSTEMS, text);
}

export function findCodes(text: string): Find<string>[] {
  return [...text.matchAll(CODES)].map((match) => ({
    value: match[0].replace(
      /^(?:(?:error|err|fehler|erreur)(?: code)?[ :#]+|(?:エラー|错误)\D*?(?=-?\d))/,
      'error ',
    ),
    span: { start: match.index, end: match.index + match[0].length },
    rank: 0,
  }));
}

const SYSTEM_OF_DEVICE: readonly (readonly [system: string, devices: RegExp])[] = [
  ['iOS', /^(?:iphone|ipod|アイフォ|苹果(?!平板|手表|电脑|笔记本)|蘋果(?!平板|手錶|電腦|筆記本))/],
  ['iPadOS', /^(?:ipad|アイパッド|苹果平板|蘋果平板)/],
  [
    'Android',
    /^(?:samsung|galaxy|[as]\d|note ?\d|z ?f|google pixel|pixel|oneplus|xiaomi|redmi|poco|huawei|honor|motorola|moto|nokia|oppo|nothing|xperia|aquos|三星|小米|红米|華為|华为|荣耀|一加|ギャラクシー|ピクセル|エクスペリア)/,
  ],
  ['macOS', /^(?:macbook|imac|mac(?: |$)|マック|苹果(?:电脑|笔记本)|蘋果(?:電腦|筆記本))/],
];

/** A device named without its system still tells which system it is. */
export function findSystemOfDevice(device: Fact | null): Fact | null {
  if (!device) return null;
  const name = device.value.toLowerCase();
  const system = SYSTEM_OF_DEVICE.find(([, devices]) => devices.test(name))?.[0];
  return system === undefined ? null : { value: system, evidence: device.evidence };
}

function findFirst(patterns: readonly RegExp[], text: string): Find<string> | null {
  for (const [rank, pattern] of patterns.entries()) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = match[0].trimEnd();
    return { value, span: { start: match.index, end: match.index + value.length }, rank };
  }
  return null;
}
