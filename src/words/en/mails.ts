import type { mails as zh } from '../zh/mails.ts'

export const mails = {
  context:
    'One digest a working day for an account at most, with the number of unread matters and the address of this system only. Here stands what was sent, never what an inbox holds.',
  server: 'Mail server',
  from: 'Sender',
  link: 'Address of this system in mails',
  off: 'No mail server is set up',
  offText:
    'Nothing is sent by mail now. To change that, set GONGXIN_MAIL, GONGXIN_MAIL_FROM and GONGXIN_MAIL_LINK where the server runs, and start it again.',
  test: 'Send a test mail',
  tested:
    'The test mail is queued and leaves within a minute: look at the list and at your mailbox',
  list: 'Mails',
  empty: 'No mails',
  emptyNext:
    'In working hours, accounts with a mail address and something unread receive a digest.',
  refresh: 'Refresh',
  filter: { label: 'Filter mails', any: 'All' },
  state: { 'to-send': 'To send', sending: 'Sending', sent: 'Sent', failed: 'Not sent' },
  kind: { digest: 'Digest', test: 'Test', bulletin: 'Day of issue' },
  columns: {
    made: 'Time',
    account: 'Account',
    kind: 'Kind',
    matters: 'Matters',
    state: 'State',
    why: 'Notes',
  },
  sentAt: 'Sent {at}',
  tries: 'Tried {count} times',
  next: 'Next try {at}',
  said: 'The server said: {answer}',
  because: {
    unreachable: 'The mail server could not be reached, or the connection broke',
    untrusted: 'The mail server shows no certificate to trust, or does not encrypt',
    'sign-in': 'The mail server does not take the name and password that were set',
    refused: 'The mail server refuses it: a wrong address, or not wanted',
    'put-off': 'The mail server does not take it for now',
    unanswered:
      'The connection broke while it was handed over: it may have arrived, so it is not sent again',
    'too-late': 'Not sent that day; what is still unread stands in the next digest',
  },
  own: {
    context: '{name} · {unit}',
    mail: 'Digest by mail',
    about:
      'In working hours, when something in the inbox is unread: one mail a day, with the number of matters and the address of this system only. Without an address nothing is sent.',
    off: 'No mail server is set up here, so nothing is sent yet; you may leave your address all the same.',
    address: 'Mail address',
    addressHint: 'The address of your office, such as zhangsan@gd.gov.cn.',
    wrong: 'This is not one whole mail address, such as zhangsan@gd.gov.cn',
    digest: 'Send it to me when something is unread',
    save: 'Save',
    saved: 'Saved',
    remove: 'Remove the address',
    removed: 'The address is removed; nothing more is sent',
    password: 'Change password',
  },
  text: {
    subject: 'Gongxin: {count} unread matters',
    body: 'Your inbox in Gongxin holds {count} unread matters.\nSign in to read them: {link}\n\nThis mail was sent by a program; please do not answer it. To stop it, sign in and open “My settings”.',
    testSubject: 'Gongxin: test mail',
    testBody:
      'This is a test mail of Gongxin: it arrived, so the mail server is set up rightly.\nAddress of the system: {link}',
  },
} satisfies typeof zh
