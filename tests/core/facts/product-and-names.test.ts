import { describe, expect, it } from 'vitest';
import { createShippedEngine } from '../support/shipped';
import { createTicket, createTicketOf } from '../support/tickets';

const engine = createShippedEngine();
const productIn = (text: string) => engine.read(createTicketOf(text)).facts.product;

describe('the product', () => {
  it.each([
    ['my iCloud backup fails', 'icloud-backup', 'iCloud'],
    ['the i cloud thing fails', 'icloud-backup', 'i cloud'],
    ['iclod backup fails', 'icloud-backup', 'iclod'],
    ['WhatsApp does not back up', 'whatsapp', 'WhatsApp'],
    ['time machine fails', 'time-machine', 'time machine'],
    ['iTunes stops halfway', 'computer-backup', 'iTunes'],
    ['Google One says error', 'google-backup', 'Google One'],
    ['OneDrive fails', 'onedrive', 'OneDrive'],
    ['my iPhone 12 does not back up', 'icloud-backup', 'iPhone 12'],
    ['my ipad won’t back up to Google One', 'google-backup', 'Google One'],
    ['the Galaxy S23 fails', 'samsung-backup', 'Galaxy S23'],
    ['la sauvegarde de l’identifiant Apple', 'icloud-backup', 'l’identifiant Apple'],
    ['il backup dell’ID Apple', 'icloud-backup', 'dell’ID Apple'],
    ['my MacBook fails, the disk opens in Finder', 'time-machine', 'MacBook'],
    ['Finder says that the iPhone backup failed', 'computer-backup', 'Finder'],
    ['the DS218 fails', 'synology', 'DS218'],
    ['Veeam: VSS error', 'veeam', 'Veeam'],
    ['シノロジーのバックアップ', 'synology', 'シノロジー'],
    ['安克诺斯备份', 'acronis', '安克诺斯'],
    ['Backup Exec: aborted', 'backup-exec', 'Backup Exec'],
    ['Comptes et sauvegarde : impossible', 'samsung-backup', 'Comptes et sauvegarde'],
    ['mon S22 Ultra ne sauvegarde plus', 'samsung-backup', 'S22 Ultra'],
    ['my A53 does not back up', 'samsung-backup', 'A53'],
    ['the control panel says Remaining files: 214,902', 'backblaze', 'Remaining files'],
    ['the pkgacct log ends with an error', 'cpanel', 'pkgacct'],
    ['Gestisci backup: la cartella non va', 'onedrive', 'Gestisci backup'],
    ['the sparsebundle is damaged', 'time-machine', 'sparsebundle'],
  ])('in "%s"', (text, product, words) => {
    expect(productIn(text)).toMatchObject({ value: product, evidence: { text: words } });
  });

  it.each([
    ['my backup fails'],
    ['remaining files of the case'],
    ['the A53 to Paris, printed on A4'],
    ['finders keepers'],
    ['the iCloudy weather app'],
    [''],
  ])('is not in "%s"', (text) => {
    expect(productIn(text)).toBeNull();
  });

  it('is the one in whose sentence something fails, of two named equally often', () => {
    const text = 'A shortcut to Dropbox lies on the desktop. The Windows Backup failed again last night.';
    expect(productIn(text)?.value).toBe('windows-backup');
  });

  it('is the one named most often', () => {
    expect(productIn('iCloud? WhatsApp! WhatsApp fails.')?.value).toBe('whatsapp');
  });
});

describe('a product that the customer does not name', () => {
  it('is the one an agent names', () => {
    const { product } = engine.read(
      createTicket([
        ['customer', 'The backup stops at 3%.'],
        ['agent', 'Is that the backup of WhatsApp?'],
        ['customer', 'Yes, it failed again.'],
      ]),
    ).facts;
    expect(product).toMatchObject({ value: 'whatsapp', evidence: { message: 1, text: 'WhatsApp' } });
  });

  it('is not what an agent recommends, where the customer names one', () => {
    const { product, alsoNamed } = engine.read(
      createTicket([
        ['customer', 'My iPhone does not back up.'],
        ['agent', 'You could also use iTunes.'],
      ]),
    ).facts;
    expect(product?.value).toBe('icloud-backup');
    expect(alsoNamed).toEqual(['computer-backup']);
  });

  it('may be any that its words make possible', () => {
    const { product, possibleProducts } = engine.read(createTicketOf('my phone does not back up')).facts;
    expect(product).toBeNull();
    expect(possibleProducts).toEqual(expect.arrayContaining(['icloud-backup', 'google-backup']));
    expect(possibleProducts).not.toContain('veeam');
  });
});

describe('the names', () => {
  it('come from the helpdesk where it shows them', () => {
    const { customerName, agentName } = engine.read(
      createTicket([['customer', 'It fails.\n\nThanks,\nSam']], {
        requester: 'Maria Keller',
        agent: 'Robin Lee',
      }),
    ).facts;
    expect([customerName, agentName]).toEqual(['Maria Keller', 'Robin Lee']);
  });

  it.each([
    ['below a closing', 'My backup fails.\n\nKind regards,\nMaria Keller', 'Maria Keller'],
    ['behind a closing', 'My backup fails.\n\nThanks, Maria', 'Maria'],
    [
      'above the rest of a signature',
      'It fails.\n\nBest regards\nMaria Keller\nOperations\n+44 20 7946 0000',
      'Maria Keller',
    ],
    ['alone at the end', 'Hello,\nmy backup fails.\nMaria', 'Maria'],
  ])('come from a signature %s', (_, text, name) => {
    expect(engine.read(createTicketOf(text)).facts.customerName).toBe(name);
  });

  it.each([
    ['a message without one', 'My backup fails.'],
    ['thanks alone', 'My backup fails.\n\nThanks'],
    ['a sentence behind thanks', 'My backup fails.\nThanks for looking into it so quickly'],
    ['a single word', 'Maria'],
    ['the name in a quote', 'It fails.\n\n> Kind regards,\n> Robin'],
  ])('are not guessed from %s', (_, text) => {
    expect(engine.read(createTicketOf(text)).facts.customerName).toBeNull();
  });

  it('are never the agent’s own signature', () => {
    const ticket = createTicket([
      ['customer', 'my backup fails'],
      ['agent', 'Please restart it.\n\nKind regards,\nRobin Lee'],
    ]);
    expect(engine.read(ticket).facts.customerName).toBeNull();
  });
});
