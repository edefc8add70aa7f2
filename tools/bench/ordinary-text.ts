import type { Language } from '../../core/articles/article';
import { createRandom } from './random';

interface Vocabulary {
  readonly words: readonly string[];
  readonly space: string;
  readonly stop: string;
}

/** What tickets and helpdesk pages are mostly made of: orders, invoices, logins, greetings. No word for a backup. */
export function createOrdinaryText(language: Language, characters: number): string {
  const { words, space, stop } = VOCABULARIES[language];
  const random = createRandom(characters);
  const parts: string[] = [];
  let length = 0;
  while (length < characters) {
    const text = Array.from({ length: 6 + random.integer(14) }, () => random.pick(words)).join(space);
    const part = `${text.charAt(0).toUpperCase()}${text.slice(1)}${stop}${random.integer(6) === 0 ? '\n\n' : space || ''}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, characters);
}

const spaced = (words: string): Vocabulary => ({
  words: words.split(' '),
  space: ' ',
  stop: '.',
});
const unspaced = (words: string): Vocabulary => ({
  words: words.split(' '),
  space: '',
  stop: '。',
});

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  en: spaced(
    "the and to of for with on in is was not my your our this that order invoice account password customer delivery yesterday morning please could would thanks regards question about screen button window address number received ordered changed still again never phone computer printer network office colleague version 17.5 \"settings\" (see below) http://shop.example.com/orders we've don't it's since because while",
  ),
  de: spaced(
    'der die das und zu von für mit auf ist war nicht mein Ihre unser dieses Bestellung Rechnung Konto Kennwort Kunde Lieferung gestern Morgen bitte könnten würden Danke Grüße Frage über Bildschirm Schaltfläche Fenster Adresse Nummer erhalten bestellt geändert noch wieder niemals Telefon Rechner Drucker Netzwerk Büro Kollegin Version 17.5 „Einstellungen“ (siehe unten) seit weil während',
  ),
  fr: spaced(
    "le la les et à de pour avec sur est était pas mon votre notre cette commande facture compte client livraison hier matin merci pourriez cordialement question concernant écran bouton fenêtre adresse numéro reçu commandé changé encore jamais téléphone ordinateur imprimante réseau bureau collègue version 17.5 «réglages» (voir plus bas) depuis parce pendant l'écran d'accord",
  ),
  es: spaced(
    'el la los y a de para con en es era no mi su nuestro esta pedido factura cuenta contraseña cliente entrega ayer mañana por favor podría gracias saludos pregunta sobre pantalla botón ventana dirección número recibido pedido cambiado todavía nunca teléfono ordenador impresora red oficina compañera versión 17.5 "ajustes" (ver abajo) desde porque mientras',
  ),
  pt: spaced(
    'o a os e para de com em é era não meu seu nosso esta pedido fatura conta senha cliente entrega ontem manhã por favor poderia obrigado cumprimentos pergunta sobre tela botão janela endereço número recebido alterado ainda nunca telefone computador impressora rede escritório colega versão 17.5 "ajustes" (ver abaixo) desde porque enquanto',
  ),
  it: spaced(
    "il la i e a di per con su è era non mio vostro nostro questa ordine fattura conto password cliente consegna ieri mattina per favore potreste grazie saluti domanda riguardo schermo pulsante finestra indirizzo numero ricevuto ordinato cambiato ancora mai telefono computer stampante rete ufficio collega versione 17.5 «impostazioni» (vedi sotto) dal perché mentre l'ordine",
  ),
  nl: spaced(
    'de het een en te van voor met op is was niet mijn uw onze deze bestelling factuur account wachtwoord klant levering gisteren ochtend graag zou bedankt groeten vraag over scherm knop venster adres nummer ontvangen besteld gewijzigd nog weer nooit telefoon computer printer netwerk kantoor collega versie 17.5 "instellingen" (zie onder) sinds omdat terwijl',
  ),
  ja: unspaced(
    'これは それは 注文 請求書 アカウント パスワード お客様 配送 昨日 今朝 お願いします できますか ありがとう 質問 について 画面 ボタン ウィンドウ 住所 番号 受け取り 変更 まだ また 電話 パソコン プリンター ネットワーク 事務所 同僚 バージョン17.5 「設定」 から ので 、 の を に は が です ました',
  ),
  zh: unspaced(
    '这是 那个 订单 发票 账户 密码 客户 送货 昨天 今天早上 请问 可以吗 谢谢 问题 关于 屏幕 按钮 窗口 地址 号码 收到 修改 仍然 再次 电话 电脑 打印机 网络 办公室 同事 版本17.5 “设置” 因为 所以 ， 的 了 在 我们 您的',
  ),
};
