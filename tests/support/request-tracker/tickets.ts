/** A message as its author wrote it; `html` is for a customer whose mail program sends HTML beside the plain text. */
export interface SeedMessage {
  readonly from: 'customer' | 'agent' | 'note';
  readonly text: string;
  readonly html?: string;
}

export interface SeedTicket {
  readonly key: string;
  readonly subject: string;
  readonly customer: { readonly name: string; readonly email: string };
  readonly messages: readonly SeedMessage[];
  /**
   * The customer's exact words that report a failing backup, in reading order; empty where nothing must be found.
   * Any run of white space in the message counts as one space.
   */
  readonly symptoms: readonly string[];
}

/** One ticket for each way to be right or wrong about it; the comment says which. */
const seedTickets = [
  // The common case, with every trap of a thread: the agent, the note and the quote name a failing backup as well.
  {
    key: 'nightly-failure',
    subject: 'Trouble with my iPhone at night',
    customer: { name: 'Marta Lindqvist', email: 'marta.lindqvist@example.com' },
    messages: [
      {
        from: 'customer',
        text: `Hello,

my iCloud backup fails every night. I have an iPhone 14 on iOS 17.5, and each morning I am greeted by "The last backup could not be completed". Room should not be the problem: Settings shows 12 of 50 GB free.

I already restarted the phone, that made no difference. It is on the charger and on our Wi-Fi from eleven until I get up.

What can I do?

Kind regards,
Marta Lindqvist`,
      },
      {
        from: 'agent',
        text: `Hello Marta,

thank you for all the details. Since which day does the backup fail, and did anything change around then: a new app, a new router, an update?

Kind regards,
Robin Achterberg`,
      },
      {
        from: 'note',
        text: 'Storage is not it, she has 12 GB left. Same backup failure as the family in May, and there it was the router going to sleep at two. If she cannot name a change, ask about that.',
      },
      {
        from: 'customer',
        text: `Hello Robin,

it failed again last night, a little after two. I think it began on Monday. Nothing new here that I know of, except that my daughter put a game on the phone on Sunday.

Marta

On Thursday Robin Achterberg wrote:
> Hello Marta,
>
> thank you for all the details. Since which day does the backup fail, and
> did anything change around then: a new app, a new router, an update?
>
> Kind regards,
> Robin Achterberg`,
      },
    ],
    symptoms: [
      'my iCloud backup fails every night',
      'and each morning I am greeted by "The last backup could not be completed"',
      'it failed again last night, a little after two',
    ],
  },
  // No word of failing or error: the product's own message, and a backup that simply is not made.
  {
    key: 'storage-full',
    subject: 'Message about storage',
    customer: { name: 'Theo Adeyemi', email: 'theo@example.org' },
    messages: [
      {
        from: 'customer',
        text: `Hi,

since the holidays my phone keeps showing "Not Enough iCloud Storage", and I found out that it has not backed up for five weeks now. It is an iPhone 12 mini with iOS 18.1 and I am on the free 5 GB.

I threw out about 300 photos on the phone but the number under iCloud hardly moved. Do I have to buy more, or is there another way?

Theo`,
      },
    ],
    symptoms: [
      'since the holidays my phone keeps showing "Not Enough iCloud Storage"',
      'and I found out that it has not backed up for five weeks now',
    ],
  },
  // A failure that is over, told in the same breath, so that there is nothing left to fix.
  {
    key: 'solved',
    subject: 'Old backups on my iPad',
    customer: { name: 'Inès Carpentier', email: 'ines.carpentier@example.net' },
    messages: [
      {
        from: 'customer',
        text: `Good morning,

last week the iCloud backup of my iPad failed twice, but since the update to iPadOS 17.6 it works again and has finished fine every night. So no worries there.

What I would like to know: there are still two old backups from a phone I sold. Can I delete them?

Inès Carpentier`,
      },
      {
        from: 'agent',
        text: `Hello Inès,

good to hear that. Yes: if the phone is sold and set up by its new owner, its backups are of no use to you any more.

Kind regards,
Robin Achterberg`,
      },
      {
        from: 'customer',
        text: 'Thank you! Deleted, and last night the backup finished fine again. You can close this.\n\nInès',
      },
    ],
    symptoms: [],
  },
  // Only the agent speaks of a failed backup.
  {
    key: 'agent-only',
    subject: 'New e-mail address',
    customer: { name: 'Dragan Petrović', email: 'dragan.petrovic@example.com' },
    messages: [
      {
        from: 'customer',
        text: `Hello,

I am leaving my old provider at the end of the month and want to use another e-mail address for my account. Where do I change it, and will I stay signed in on my iPhone?

Thanks,
Dragan`,
      },
      {
        from: 'agent',
        text: `Hello Dragan,

you can change it in your account settings under "Sign-in". Please sign out and in again on the iPhone afterwards: otherwise the next iCloud backup may fail, and you would see "Backup failed" in Settings.

Kind regards,
Robin Achterberg`,
      },
    ],
    symptoms: [],
  },
  // "Backup" and "does not finish" side by side, yet it is the restore that hangs.
  {
    key: 'restore',
    subject: 'New phone, restore hangs',
    customer: { name: 'Yuki Tamura', email: 'yuki.tamura@example.org' },
    messages: [
      {
        from: 'customer',
        text: `Hi there,

I am setting up my new iPhone 15 from the backup of my old one. The restore does not finish: since yesterday evening the bar stands at three quarters and it says "Time remaining: Estimating". The backup itself is fine, it was made on Sunday and is 38 GB.

Should I wait or start the restore over?

Yuki`,
      },
    ],
    symptoms: [],
  },
  // No backup anywhere, but something that failed.
  {
    key: 'unrelated',
    subject: 'Two invoices for October',
    customer: { name: 'Paula Oyelaran', email: 'accounts@example.net' },
    messages: [
      {
        from: 'customer',
        text: `Dear support team,

we received two invoices for October, both over 48.00, with different numbers. The payment of the second one failed because our bank took it for a duplicate. Could you check which one is right and send us a credit note for the other?

Paula Oyelaran
Accounts`,
      },
      { from: 'note', text: 'Passed on to billing, they look into it tomorrow.' },
    ],
    symptoms: [],
  },
  // Markup, templates, emoji and right-to-left text must come out as the text they are. The first symptom runs through
  // several elements and holds a no-break space and a line break.
  {
    key: 'hostile-markup',
    subject: 'Help 📱 {{agent.name}} <img src=x onerror=alert(1)> & more',
    customer: { name: 'נועה {{name}} בר-לב', email: 'noa@example.com' },
    messages: [
      {
        from: 'customer',
        text: `שלום, כאן נועה 🙏

Since Tuesday the iCloud backup of my iPhone 13 (iOS 17.6.1) stops halfway 😡 and this morning it said Backup Failed in red.

A friend told me to paste this: <script>alert('pasted')</script> {{ticket.id}} \${7*7}

תודה רבה 💙`,
        html: `<html><head><style>p { color: navy }</style><script>document.title = 'taken over';</script></head><body>
<p dir="rtl">שלום, כאן נועה 🙏</p>
<p>Since Tuesday the <b onclick="document.title = 'taken over'">iCloud</b> backup of my <span style="color: red">iPhone&nbsp;13 (iOS
17.6.1)</span> stops halfway 😡 and this morning it said <i>Backup</i> <b>Failed</b> in red.</p>
<script>document.title = 'taken over';</script>
<p>A friend told me to paste this: &lt;script&gt;alert('pasted')&lt;/script&gt; {{ticket.id}} \${7*7}</p>
<p dir="rtl">תודה <img src="data:," onerror="document.title = 'taken over'" alt="">רבה 💙</p>
</body></html>`,
      },
    ],
    symptoms: [
      'iCloud backup of my iPhone 13 (iOS 17.6.1) stops halfway 😡 and this morning it said Backup Failed',
    ],
  },
] as const satisfies readonly SeedTicket[];

export type TicketKey = (typeof seedTickets)[number]['key'];

export const tickets: readonly (SeedTicket & { readonly key: TicketKey })[] = seedTickets;
