/**
 * Traditional signs that occur when people write of devices and failures, each followed by its simplified form. One
 * wording and one article then serve Taiwan and Hong Kong too. A full table would be fifteen times as long and tell
 * nothing more here. Japanese shares some of the signs; its patterns are folded the same way, so nothing is lost.
 */
const PAIRS =
  '備备敗败無无沒没錯错誤误還还這这個个請请問问題题時时報报顯显開开關关動动態态連连線线網网絡络斷断復复' +
  '設设裝装機机資资訊讯據据庫库務务業业執执進进條条數数級级換换試试過过嘗尝從从來来幾几週周點点擊击鈕钮' +
  '應应讓让會会說说謝谢總总終终結结轉转載载對对號号帳账賬账碼码壞坏暫暂啟启啓启續续夠够圖图記记錄录檔档' +
  '儲储間间滿满雲云傳传電电腦脑繼继刪删舊旧幫帮離离餘余樣样變变選选單单標标準准導导遷迁驗验證证認认為为' +
  '麼么兩两後后現现發发處处決决嗎吗寫写讀读項项權权鎖锁內内檢检測测輸输軟软體体視视頻频頁页實实確确蘋苹' +
  '歷历曆历裡里裏里當当長长們们謹谨該该誰谁聯联繫系係系萬万見见覺觉難难響响頭头類类煩烦組组給给統统經经' +
  '補补製制計计許许詢询調调費费購购辦办郵邮閃闪閉闭雖虽頓顿預预驅驱鍵键鐘钟罷罢徹彻齊齐歸归滯滞緩缓遲迟' +
  '掃扫損损毀毁訂订擋挡嚴严邊边區区協协參参隨随穩稳鏈链簽签羅罗陸陆韌韧華华紅红榮荣鴻鸿暉晖銀银';

const SIMPLIFIED = new Map<string, string>();
for (let index = 0; index < PAIRS.length; index += 2) {
  SIMPLIFIED.set(PAIRS.charAt(index), PAIRS.charAt(index + 1));
}

/** The simplified form of one sign, `undefined` for everything else. */
export function toSimplified(sign: string): string | undefined {
  return SIMPLIFIED.get(sign);
}
