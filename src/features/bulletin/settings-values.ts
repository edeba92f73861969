import type { BulletinSettingsBody } from '#contract/bulletin-settings.ts'
import type { Openness } from '#domain/bulletin/bulletin.ts'
import { templateProblem } from '#domain/bulletin/template.ts'
import { SENTENCE_IDS, sentenceNames } from '#domain/bulletin/templates.ts'
import type { BulletinSettings, SentenceId } from '#domain/bulletin/templates.ts'
import { isOrganCode } from '#domain/register/number.ts'
import type { Problems } from '#ui/problems.ts'

export interface SettingsValues {
  organ: string
  code: string
  addressees: string
  copyTo: string
  openness: Openness
  /** One a line. */
  words: string
  /** Empty where the usual one is used. */
  sentences: Record<SentenceId, string>
}

export const valuesOf = (settings: BulletinSettingsBody): SettingsValues => ({
  organ: settings.organ,
  code: settings.code,
  addressees: settings.addressees,
  copyTo: settings.copyTo,
  openness: settings.openness,
  words: settings.words.join('\n'),
  sentences: Object.fromEntries(
    SENTENCE_IDS.map((id) => [id, settings.sentences[id] ?? '']),
  ) as Record<SentenceId, string>,
})

export const settingsOf = ({ words, sentences, ...rest }: SettingsValues): BulletinSettings => ({
  ...rest,
  words: words
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
  sentences: Object.fromEntries(
    SENTENCE_IDS.flatMap((id) => (sentences[id].trim() === '' ? [] : [[id, sentences[id].trim()]])),
  ),
})

export function checkSettings(values: SettingsValues): Problems {
  const problems: Record<string, Problems[string]> = {}
  for (const name of ['organ', 'addressees'] as const) {
    if (values[name].trim().length < 2) problems[name] = { key: 'bulletins.set.short' }
  }
  if (!isOrganCode(values.code)) {
    problems['code'] = { key: 'bulletins.form.codeBad' }
  }
  for (const id of SENTENCE_IDS) {
    const found = templateProblem(values.sentences[id], sentenceNames(id))
    if (!found) continue
    problems[`sentences.${id}`] =
      found.problem === 'name'
        ? { key: 'bulletins.set.name', params: { name: found.name } }
        : { key: 'bulletins.set.bracket' }
  }
  return problems
}
