import { mails as en } from '#words/en/mails.ts'
import { fill } from '#words/fill.ts'
import { mails as zh } from '#words/zh/mails.ts'
import type { StoredMail } from '#database/mail.ts'

/**
 * What a mail says, in both languages, since nobody's choice of language is known here: how many
 * matters, and where to read them. Nothing of what they are about.
 */
export function mailText(
  { kind, matters }: Pick<StoredMail, 'kind' | 'matters'>,
  link: string,
): { subject: string; text: string } {
  const params = { count: matters, link: kind === 'digest' ? `${link}/inbox` : link }
  const [subject, text] =
    kind === 'digest' ? (['subject', 'body'] as const) : (['testSubject', 'testBody'] as const)
  const both = (key: typeof subject | typeof text, between: string) =>
    [zh, en].map((words) => fill(words.text[key], params)).join(between)
  return { subject: both(subject, ' / '), text: `${both(text, '\n\n—\n\n')}\n` }
}
