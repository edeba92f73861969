import { mails as en } from '#words/en/mails.ts'
import { reading as enReading } from '#words/en/reading.ts'
import { fill } from '#words/fill.ts'
import { mails as zh } from '#words/zh/mails.ts'
import { reading as zhReading } from '#words/zh/reading.ts'
import type { StoredMail } from '#database/mail.ts'

interface MailText {
  subject: string
  text: string
}

/** What a mail says of an issued bulletin; one that is not public is named by nothing but its link. */
export interface MailedBulletin {
  id: string
  title: string
  number: string
  isPublic: boolean
  /** Names of those for whom the receiver reads it. */
  for: readonly string[]
}

/**
 * What a mail says, in both languages, since nobody's choice of language is known here: how many
 * matters, and where to read them. Nothing of what they are about.
 */
export function mailText(
  { kind, matters }: Pick<StoredMail, 'kind' | 'matters'>,
  link: string,
): MailText {
  const params = { count: matters, link: kind === 'digest' ? `${link}/inbox` : link }
  const [subject, text] =
    kind === 'digest' ? (['subject', 'body'] as const) : (['testSubject', 'testBody'] as const)
  return inBoth(
    [zh, en].map((words) => [words.text[subject], words.text[text]] as const),
    params,
  )
}

/** The digest of the day on which a bulletin is issued: one sentence that names it, and its link. */
export function bulletinMailText(bulletin: MailedBulletin, link: string): MailText {
  const { id, title, number, isPublic } = bulletin
  const params = { title, number, link: `${link}/bulletins/${id}/read` }
  return inBoth(
    [zhReading, enReading].map(({ mail, comma }) => {
      const [subject, body, standIn] = isPublic
        ? [mail.subject, mail.body, mail.standIn]
        : [mail.internalSubject, mail.internalBody, mail.internalStandIn]
      const whom = bulletin.for.length > 0 && fill(standIn, { names: bulletin.for.join(comma) })
      return [subject, whom ? `${whom}\n${body}` : body] as const
    }),
    params,
  )
}

function inBoth(
  said: readonly (readonly [subject: string, text: string])[],
  params: Readonly<Record<string, string | number>>,
): MailText {
  const subject = said.map(([one]) => fill(one, params)).join(' / ')
  const text = said.map(([, one]) => fill(one, params)).join('\n\n—\n\n')
  return { subject, text: `${text}\n` }
}
