import type { ArticleTranslation } from '../../core/articles/article-translation';
import type { Pack } from '../../core/articles/pack';
import { foldKey } from '../../core/text/fold';
import { KEY_CHARS, type Key } from '../../core/text/keys';
import { type KeyCost, keysOfPhrase } from '../../core/text/phrase-key';
import { EVERYDAY_WORDS } from '../../core/wording/languages-in';

/** An everyday word stands in far more texts than in those of the articles, and so do the words of other tickets. */
const EVERYDAY_WEIGHT = 100_000;
const ORDINARY_WEIGHT = 10_000;
/** The articles speak of iCloud more than of anything else; other texts do not. */
const MAX_COUNT = 100;
/** Hiragana and some signs are particles and endings: they meet any other letter. So do the ends of two words. */
const SEAM = /[\u3041-\u309fー了的在我是]|[\u30a1-\u30fa][\u3400-\u9fff]|[\u3400-\u9fff][\u30a1-\u30fa]/;
const SEAM_WEIGHT = 500;
/** Of so many words a text of ordinary length would be made for the counts here to be right. */
const WORDS = 300_000;

/** What tickets are about that report no failing backup, with the beginnings that several forms share. */
const ORDINARY_WORDS =
  'order* invoice* account password customer deliver* receive* payment* refund* price* address number phone computer screen window* button printer network office colleague* version update* email message* contract subscription shop* parcel* package* article* product* service* support team request* ticket answer* reply question* please thank* regards hello dear yesterday today tomorrow morning week month sent send change* open* close* click* login log* sign* register* cancel* return* ship* arriv* work* problem* help* was because while about could would should when where which will than then very just also only since see t s d ll ve re m don doesn didn can won ' +
  'bestell* rechnung* konto kennwort passwort kunde* liefer* erhalt* zahlung* preis* adresse nummer telefon* rechner bildschirm fenster drucker netzwerk buro kolleg* versand* paket* artikel vertrag* anmeld* frage* antwort* grusse danke gestern heute morgen woche monat ander* offne* klick* ' +
  'commande* facture* compte* client* livraison* recu* paiement* prix adresse numero telephone ordinateur ecran fenetre bouton imprimante reseau bureau collegue* colis contrat question* repons* bonjour merci cordialement hier demain semaine mois chang* envoy* ' +
  'pedido* factura* cuenta* contrasen* cliente* entreg* entrar recib* pago* precio* direccion numero telefono ordenador pantalla ventana boton impresora red oficina companer* paquete* contrato pregunta* respuesta* gracias saludos ayer manana semana mes cambi* envi* ' +
  'encomenda* fatura* conta* senha entreg* receb* pagamento* preco* endereco telefone computador tela sobre janela botao impressora rede escritorio coleg* contrato pergunta* resposta* obrigad* ontem amanha semana mes alter* ' +
  'ordin* fattur* conto password cliente* consegn* ricev* pagament* prezz* indirizzo telefono schermo finestra pulsante stampante rete ufficio colleg* contratto domand* rispost* grazie saluti ieri domani settimana mese cambi* invi* ' +
  'bestell* factu* wachtwoord klant* levering* ontvang* betaling* prijs adres nummer telefoon* scherm venster knop printer netwerk kantoor colleg* contract vraag* antwoord* groeten gisteren vandaag morgen week maand gewijzig* stuur*';

const ORDINARY_SIGNS =
  '注文 請求書 アカウント パスワード お客様 配送 昨日 今朝 今日 明日 質問 画面 ボタン ウィンドウ 住所 番号 電話 携帯 パソコン プリンター ネットワーク 事務所 会社 担当 バージョン 設定 変更 確認 連絡 返信 送信 受信 メール 商品 返品 返金 支払 契約 登録 解約 更新 表示 入力 選択 利用 使用 方法 問題 ログイン サポート サービス クリック インストール アプリ インターネットバンキング ' +
  '订单 发票 账户 账号 密码 客户 送货 昨天 今天 明天 早上 请问 谢谢 问题 屏幕 按钮 窗口 地址 号码 收到 修改 更改 重置密码 仍然 再次 电话 手机 电脑 打印机 网络 办公室 公司 同事 版本 设置 确认 联系 回复 发送 邮件 商品 退货 退款 支付 合同 注册 取消 更新 显示 输入 选择 使用 方法 登录 支持 服务 点击 安装 应用 软件 已经 无法 不能 没有';

/**
 * How often a key stands in texts that report nothing. The articles' own texts stand for those: they are in all the
 * languages, and speak of phones, accounts and settings as tickets do.
 */
export function createKeyCost(pack: Pack, translations: readonly ArticleTranslation[]): KeyCost {
  const counts = new Map<Key, number>();
  const count = (key: Key, times: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + times);
  };
  JSON.stringify([pack.articles, translations], (_, value: unknown) => {
    if (typeof value === 'string') for (const key of keysOfPhrase(foldKey(value))) count(key, 1);
    return value;
  });
  const everyday = new Set(EVERYDAY_WORDS.flatMap(keysOfPhrase));
  for (const key of everyday) count(key, EVERYDAY_WEIGHT);
  for (const key of keysOfPhrase(foldKey(ORDINARY_SIGNS))) count(key, ORDINARY_WEIGHT);
  const prefixes = new Map<string, number>();
  for (const [key, times] of counts) {
    if (key.includes(' ')) continue;
    for (let length = 3; length < key.length; length += 1) {
      const prefix = `${key.slice(0, length)}*`;
      prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + times);
    }
  }
  const ordinary = createOrdinaryLookup();
  const often = (key: Key): number =>
    1 +
    Math.min(counts.get(key) ?? prefixes.get(key) ?? 0, everyday.has(key) ? Infinity : MAX_COUNT) +
    (ordinary(key) ? ORDINARY_WEIGHT : 0) +
    (SEAM.test(key) ? SEAM_WEIGHT : 0);
  return (key) => {
    const [first = '', second] = key.split(' ');
    // Two words are as rare together as chance makes them, or as they were seen.
    return second === undefined ? often(key) : often(key) / 10 + (often(first) * often(second)) / WORDS;
  };
}

/** Whether ordinary words begin with a key, or it with their common beginning. */
function createOrdinaryLookup(): (key: Key) => boolean {
  const words = ORDINARY_WORDS.split(' ');
  const whole = new Set(words.filter((word) => !word.endsWith('*')).map((word) => word.slice(0, KEY_CHARS)));
  const starts = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (key) => {
    if (whole.has(key)) return true;
    const start = key.replace('*', '');
    if (starts.some((each) => start.startsWith(each))) return true;
    return key.endsWith('*') && [...starts, ...whole].some((each) => each.startsWith(start));
  };
}
