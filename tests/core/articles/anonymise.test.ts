import { describe, expect, it } from 'vitest';
import { anonymise } from '../../../core/articles/anonymise';

const NAMES = ['Maria Keller', 'Tom Osei'];

describe('what a ticket says, without whom it is about', () => {
  it.each<[written: string, left: string]>([
    ['Hello, Maria Keller here, my backup failed.', 'Hello, … here, my backup failed.'],
    ['Maria’s phone and Keller at work', '… phone and … at work'],
    ['Hi Tom,\nthe backup failed.', 'Hi …,\nthe backup failed.'],
    ['Hello Petra Sommer,\nplease restart.', 'Hello …,\nplease restart.'],
    ['Sehr geehrte Frau Sommer,', 'Sehr geehrte Frau …,'],
    ['It failed.\n\nKind regards,\nPetra Sommer', 'It failed.\n\nKind regards,'],
    ['Viele Grüße\nPetra', 'Viele Grüße'],
    ['My name is Petra Sommer and my backup is stuck', 'My name is … and my backup is stuck'],
    ['write to petra.sommer@example.org please', 'write to … please'],
    ['call me: +49 170 123 45 67', 'call me: …'],
    ['call me on 0170/1234567 today', 'call me on … today'],
    ['call 555-123-4567 now', 'call … now'],
    ['see ticket #48213 and order no. A-99812', 'see ticket #… and order no. …'],
    ['Kundennummer: 4711-22', 'Kundennummer: …'],
    ['in #48213 you said', 'in … you said'],
    ['IMEI 356938035643809', 'IMEI …'],
    ['serial C02XK0ABJG5H', 'serial …'],
    ['our server 192.168.10.4 is down', 'our server … is down'],
    ['see https://desk.example/tickets/12?u=maria for it', 'see … for it'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN …'],
  ])('%j', (written, left) => {
    expect(anonymise(written, NAMES).text).toBe(left);
    expect(anonymise(written, NAMES).removed).toBeGreaterThan(0);
  });

  it.each([
    'The backup failed on 2026-11-22 at 10:30.',
    'Error 0x80070002 and 0x807800C5',
    'iOS 17.5.1 on an iPhone 14 with 128 GB, 12.5 GB free',
    'Not enough storage: 4.9 of 5 GB used',
    'error -1001, code 12263',
    'since 12/24/2025 it says "Last backup: 3 weeks ago"',
    'Mark the box, then restart. Will it work?',
    'I bought the 50 GB plan for 0,99 €',
  ])('leaves %j as it is', (text) => {
    expect(anonymise(text, NAMES)).toEqual({ text, removed: 0 });
  });

  it('takes no word apart for a short name', () => {
    expect(anonymise('Al the backups also failed', ['Al Bo']).text).toBe('Al the backups also failed');
  });
});
