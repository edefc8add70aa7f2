import type { Ticket } from '../../../core/ticket/ticket';

/** The ticket that `npm start` shows: a usual one, told as customers tell it, with one step tried and one asked for. */
export const SAMPLE_TICKET: Ticket = {
  number: '4821',
  subject: 'iCloud backup fails every night',
  requester: 'Maya Lindqvist',
  agent: null,
  messages: [
    {
      author: 'customer',
      authorName: 'Maya Lindqvist',
      text: `Hello,

for a week now my iPhone 14 (iOS 17.5) greets me every morning with "Last backup could not be completed". Under Settings it says that 49.2 GB of 50 GB are used, so there may be too little room left?

I have already restarted the phone twice. All my photos of the children are on it and I am worried about losing them. What can I do?

Thank you,
Maya Lindqvist`,
    },
    {
      author: 'agent',
      authorName: 'Support',
      text: `Hi Maya,

thank you for the details. Please keep the iPhone connected to power and Wi-Fi overnight, and let us know how it looks tomorrow morning.

Kind regards,
Support`,
    },
    {
      author: 'note',
      authorName: 'Support',
      text: 'Second message from this account this month. The 50 GB plan is active and paid.',
    },
    {
      author: 'customer',
      authorName: 'Maya Lindqvist',
      text: `Hello again,

it was on the charger and on Wi-Fi all night, and the iCloud backup failed again: "Not enough iCloud storage". I would rather not delete anything before I know what is safe to remove.

Maya`,
    },
  ],
};
