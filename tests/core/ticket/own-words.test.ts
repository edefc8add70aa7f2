import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankForeignWords, findOwnWords } from '../../../core/ticket/own-words';

/** What the author wrote, parts joined by " ¦ ". */
function ownWords(text: string): string {
  return findOwnWords(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => part !== '')
    .join(' ¦ ');
}

const HISTORY = 'Is the backup failing?';
const marked = `> ${HISTORY}\n>\n> Regards`;

describe('findOwnWords leaves out the history that mail programs quote', () => {
  it.each([
    ['en, Gmail', 'On Tue, Nov 3, 2026 at 9:12 AM Support <s@example.org> wrote:', marked],
    [
      'en, Gmail, wrapped',
      'On Tue, 3 Nov 2026 at 09:12, Support Team\n<support@example.org> wrote:\n',
      marked,
    ],
    ['en, Apple Mail', '> On 3 Nov 2026, at 09:12, Support <s@example.org> wrote:\n>', marked],
    ['en, without marks', 'On 11/03/2026 9:12 AM, Support wrote:', HISTORY],
    [
      'en, Outlook',
      'From: Support <s@example.org>\nSent: Tuesday, 3 November 2026 09:12\nTo: Kim\nSubject: RE: x',
      HISTORY,
    ],
    ['en, Outlook, bold', '*From:* Support <s@example.org>\n*Sent:* Tuesday\n*To:* Kim', HISTORY],
    ['en, Outlook on the web', '________________________________\nFrom: Support\nSent: Tuesday', HISTORY],
    [
      'en, a header with the date second',
      'From: Support <s@example.org>\nDate: Tue, 3 Nov\nTo: Kim',
      HISTORY,
    ],
    ['en, original message', '-----Original Message-----', HISTORY],
    ['en, a reply line', '##- Please type your reply above this line -##', HISTORY],
    ['de, Gmail', 'Am Di., 3. Nov. 2026 um 09:12 Uhr schrieb Support <s@example.org>:', marked],
    [
      'de, Outlook',
      'Von: Support\nGesendet: Dienstag, 3. November 2026 09:12\nAn: Kim\nBetreff: AW: x',
      HISTORY,
    ],
    ['de, original message', '-----Ursprüngliche Nachricht-----', HISTORY],
    ['fr, Gmail', 'Le mar. 3 nov. 2026 à 09:12, Support <s@example.org> a écrit :\n', marked],
    ['fr, Outlook', 'De : Support\nEnvoyé : mardi 3 novembre 2026\nÀ : Kim\nObjet : RE: x', HISTORY],
    ['fr, original message', '-----Message d’origine-----', HISTORY],
    ['es, Gmail', 'El mar, 3 nov 2026 a las 9:12, Support (<s@example.org>) escribió:\n', HISTORY],
    ['es, Outlook', 'De: Support\nEnviado: martes\nPara: Kim\nAsunto: RE: x', HISTORY],
    ['pt, Gmail', 'Em ter., 3 de nov. de 2026 às 09:12, Support <s@example.org> escreveu:\n', HISTORY],
    ['pt, Outlook', 'De: Support\nEnviado: terça-feira\nPara: Kim', HISTORY],
    ['it, Gmail', 'Il giorno mar 3 nov 2026 alle ore 09:12 Support <s@example.org> ha scritto:\n', HISTORY],
    ['it, Outlook', 'Da: Support\nInviato: martedì 3 novembre\nA: Kim\nOggetto: R: x', HISTORY],
    ['nl, Gmail', 'Op di 3 nov 2026 om 09:12 schreef Support <s@example.org>:\n', HISTORY],
    ['nl, Outlook', 'Van: Support\nVerzonden: dinsdag 3 november\nAan: Kim\nOnderwerp: RE: x', HISTORY],
    ['ja, Gmail', '2026年11月3日(火) 9:12 Support <s@example.org>:\n', HISTORY],
    ['ja, Apple Mail', '2026/11/03 9:12、Support <s@example.org>のメール:\n', HISTORY],
    ['ja, Outlook', '差出人: Support\n送信日時: 2026年11月3日\n宛先: Kim', HISTORY],
    ['ja, Thunderbird', '2026/11/03 9:12 に Support さんは書きました:\n', HISTORY],
    ['ja, forwarded', '---------- 転送メッセージ ----------', HISTORY],
    ['zh, Gmail', 'Support <s@example.org> 于2026年11月3日周二 09:12写道：\n', HISTORY],
    ['zh, Outlook', '发件人: Support\n发送时间: 2026年11月3日\n收件人: Kim', HISTORY],
    ['zh, Taiwan, Gmail', 'Support <s@example.org> 於 2026年11月3日 週二 09:12寫道：\n', HISTORY],
    ['zh, Taiwan, Outlook', '寄件者: Support\n寄件日期: 2026年11月3日\n收件者: Kim', HISTORY],
    ['zh, NetEase', '---- 回复的原邮件 ----', HISTORY],
    ['zh, original message', '------------------ 原始邮件 ------------------', HISTORY],
  ])('%s', (_, opener, history) => {
    expect(ownWords(`Nothing changed.\n\n${opener}\n${history}\n`)).toBe('Nothing changed.');
    expect(ownWords(`Nothing changed.\r\n\r\n${`${opener}\n${history}`.replaceAll('\n', '\r\n')}`)).toBe(
      'Nothing changed.',
    );
  });

  it.each([
    [
      'a forwarded mail',
      'See below.\n\n---------- Forwarded message ---------\nFrom: A <a@example.org>\n\nBackup failed',
      'See below.',
    ],
    [
      'a mail forwarded by Apple Mail',
      'See below.\n\nBegin forwarded message:\n\nFrom: A\n\nBackup failed',
      'See below.',
    ],
    [
      'quotes between the answers',
      'Hi,\n> Did you restart?\nYes, I did.\n>> Older\n> And now?\nSame.',
      'Hi, ¦ Yes, I did. ¦ Same.',
    ],
    [
      'answers below an opener',
      'On 3 Nov 2026, Support wrote:\n> Did you restart?\nYes.\n> And now?\nSame.',
      'Yes. ¦ Same.',
    ],
    [
      'a mail that came in with its header',
      'From: Kim Lee <kim@example.org>\nSent: Tuesday\nTo: Support\nSubject: Help\n\nThe backup failed.',
      'The backup failed.',
    ],
    [
      'a reply of the team without an own word above it',
      'From: Support <s@example.org>\nSent: Tuesday\nTo: Kim\n\nDid the backup fail?',
      '',
    ],
    ['a message that is all quote', '> The backup failed.\n> Again.', ''],
    ['a message that is all forwarded', '-----Original Message-----\nFrom: A\n\nThe backup failed.', ''],
    ['an empty message', '', ''],
  ])('%s', (_, text, own) => {
    expect(ownWords(text)).toBe(own);
  });
});

describe('findOwnWords leaves out what stands below a message', () => {
  it.each([
    ['Sent from my iPhone'],
    ['Sent from my Galaxy'],
    ['Sent from my Samsung Galaxy smartphone.'],
    ['Sent from Mail for Windows'],
    ['Sent from Yahoo Mail on Android'],
    ['Get Outlook for iOS<https://aka.ms/o0ukef>'],
    ['Von meinem iPhone gesendet'],
    ['Envoyé de mon iPhone'],
    ['iPhoneから送信'],
    ['Outlook for iOS を入手'],
    ['发自我的iPhone'],
    ['從我的 iPhone 傳送'],
    ['获取 Outlook for Android'],
    ['Enviado desde mi iPhone'],
    ['Enviado do meu iPhone'],
    ['Inviato da iPhone'],
    ['Verstuurd vanaf mijn iPhone'],
    ['iPhoneから送信'],
    ['发自我的iPhone'],
    ['-- \nKim Lee\nFailed Backup Ltd'],
    ['--\nKim Lee'],
    ['This e-mail is confidential and intended for the addressee only.\nThe backup failed.'],
    ['CONFIDENTIALITY NOTICE: the backup failed'],
    ['Diese E-Mail enthält vertrauliche Informationen.\nDas Backup'],
  ])('%s', (below) => {
    expect(ownWords(`Nothing changed.\n\n${below}`)).toBe('Nothing changed.');
  });

  it.each([
    ['Best regards,', 'Kim Lee'],
    ['Thanks, Kim', 'Failed Backup'],
    ['Mit freundlichen Grüßen', 'Jürgen Groß'],
    ['Cordialement,', 'Élodie'],
  ])('a signature below "%s"', (closing, name) => {
    expect(ownWords(`Nothing changed.\n\n${closing}\n${name}\nBackup Failed Ltd.`)).toBe(
      `Nothing changed.\n\n${closing}`,
    );
  });
});

describe('findOwnWords keeps the customer’s own words', () => {
  it.each([
    ['a report below a greeting', 'Hello,\n\nmy backup failed.\n\nThanks'],
    ['a report below thanks', 'Thanks\nmy backup failed again'],
    ['a line that begins like a header', 'From my side it failed.\nTo be honest I gave up.'],
    ['one header-like line', 'Date: last Tuesday\nThe backup failed.'],
    ['"wrote" in a sentence', 'On Tuesday I wrote that it fails.\nIt still does.'],
    [
      'a person’s words led in by hand',
      'On Monday your colleague wrote:\n"restart it". I did, and the backup still fails.',
    ],
    ['a phone in a sentence', 'Sent from my phone as the backup failed on the iPad'],
    ['a ruled line', 'Settings\n--------\nbackup failed'],
    ['a list with dashes', '- it failed\n-- twice'],
  ])('%s', (_, text) => {
    expect(ownWords(text)).toBe(text);
  });
});

describe('blankForeignWords', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '> quoted',
      'On Tue, 3 Nov 2026 at 09:12, A <a@example.org> wrote:',
      '-- ',
      '',
      'Thanks,',
      'Kim Lee',
    ),
    fc.constantFrom(
      'From: A',
      'Sent: Tuesday',
      'Sent from my iPhone',
      'the backup failed 😀',
      '备份失败',
      '____________________',
    ),
    fc.string({ maxLength: 20 }),
  );
  const message = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
    .map((lines) => lines.flat().join(''));

  it('keeps the length and the line breaks, and turns every other letter into itself or a space', () => {
    fc.assert(
      fc.property(message, (text) => {
        const blanked = blankForeignWords(text);
        expect(blanked).toHaveLength(text.length);
        for (let index = 0; index < text.length; index += 1) {
          const wasBreak = text[index] === '\n';
          expect(wasBreak ? ['\n'] : [text[index], ' ']).toContain(blanked[index]);
        }
      }),
    );
  });

  it('leaves exactly the own words standing', () => {
    fc.assert(
      fc.property(message, (text) => {
        const own = findOwnWords(text);
        for (const { start, end } of own)
          expect(blankForeignWords(text).slice(start, end)).toBe(text.slice(start, end));
        expect(blankForeignWords(text).replace(/\s/g, '')).toBe(
          own
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        );
      }),
    );
  });

  it('keeps a line that is longer than any opener, whatever its beginning would be alone', () => {
    const opener = 'On Tue, 3 Nov 2026 at 09:12, Support Team wrote:';
    expect(blankForeignWords(opener).trim()).toBe('');
    for (const text of [`${opener}${' '.repeat(2000)}x`, `-- ${'x'.repeat(2000)}`, `${'_'.repeat(1000)}x`]) {
      expect(blankForeignWords(text)).toBe(text);
    }
    expect(blankForeignWords(`> ${'x'.repeat(2000)}`).trim()).toBe('');
  });

  it('answers a message of five megabytes', () => {
    const text = 'Thanks\n'.repeat(100_000) + '\n'.repeat(1_000_000) + 'x'.repeat(3_300_000);
    expect(blankForeignWords(text)).toHaveLength(text.length);
  });
});
