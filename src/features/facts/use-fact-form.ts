import { ref } from 'vue'
import type { Ref } from 'vue'
import { changeFact, writeFact } from '#contract/fact.ts'
import type { FactBody } from '#contract/fact.ts'
import { attemptFor } from '#client/attempt.ts'
import { call } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import { RefusedError, UnreachableError } from '#client/refused-error.ts'
import { useDraftName } from '#client/use-draft-name.ts'
import { copyEntry } from '#domain/facts/copy-entry.ts'
import { givenEvidence, withEvidence } from '#domain/facts/evidence.ts'
import { mergeEntry } from '#domain/facts/merge-entry.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { useForm } from '#ui/use-form.ts'
import { useToast } from '#ui/use-toast.ts'
import { useWords } from '#ui/words.ts'
import type { EntryValues, useEntryCheck } from './use-entry-check.ts'
import { useFactsChanged } from './use-facts-changed.ts'
import { useResend } from './use-resend.ts'

interface Subject {
  unit: string
  period: string
  ledger: Ledger
  fact: FactBody | null
  copied: FactBody | undefined
}

type Parts = Pick<ReturnType<typeof useEntryCheck>, 'check' | 'problemsOf'> & {
  element: Readonly<Ref<HTMLElement | null>>
  done: () => void
}

/** The form of one entry: writes it or changes it, and merges what somebody else changed meanwhile. */
export function useFactForm({ unit, period, ledger, fact, copied }: Subject, parts: Parts) {
  const { t } = useWords()
  const toast = useToast()
  const changed = useFactsChanged()
  const taken = copied ? copyEntry(ledger, copied.values) : {}
  /** The entry as somebody else saved it meanwhile. */
  const theirs = ref<FactBody>()
  const draftName = useDraftName()
  const resend = useResend(() => sendAgain())

  const form = useForm<EntryValues>({
    initial: () => ({
      entry: { ...(fact?.values ?? taken) } as EntryValues['entry'],
      evidence: fact ? givenEvidence(ledger, fact.values, fact.evidence) : [],
      evidenceText: '',
      because: '',
      base: fact && { version: fact.version, values: fact.values },
      attempt: null,
    }),
    check: parts.problemsOf,
    async submit({ entry, evidence, because, base }) {
      // The check has just passed: what it read is what travels.
      const { values = {} } = parts.check({ entry, evidence })
      const body = {
        ledger: ledger.id,
        values: values as FactBody['values'],
        evidence,
        period,
        ...(because.trim() !== '' && { because }),
      }
      const key = keyFor(JSON.stringify([body, base?.version]))
      try {
        await (fact && base
          ? call(changeFact, {
              params: { unit, fact: fact.id },
              body: { ...body, version: base.version },
              key,
            })
          : call(writeFact, { params: { unit }, body, key }))
      } catch (error) {
        if (error instanceof UnreachableError) {
          sentText = JSON.stringify(entry)
          resend.wait()
        }
        theirs.value = changedBy(error)
        throw error
      }
      resend.stop()
      toast(t('facts.saved'))
      await changed()
    },
    refused: useExplain(),
    element: parts.element,
    draft: draftName(
      'fact',
      unit,
      period,
      ledger.id,
      fact?.id ?? (copied ? `copy.${copied.id}` : 'new'),
    ),
  })

  /** Done once its draft is gone: the next form would begin from it. */
  async function submit() {
    if (await form.submit()) parts.done()
  }

  /** The key of what was sent before, if this is the same. */
  function keyFor(content: string): string {
    form.values.attempt = attemptFor(content, form.values.attempt)
    return form.values.attempt.key
  }

  /** What was changed since then is handed in by its writer, when it is ready. */
  let sentText = ''
  async function sendAgain() {
    if (JSON.stringify(form.values.entry) === sentText) await submit()
  }

  /** Goes on from what the other saved, with the other's values in the fields named. */
  function merge(fields: readonly string[]) {
    if (!theirs.value) return
    const { version, values } = theirs.value
    form.values.entry = mergeEntry(form.values.entry, values, fields)
    form.values.base = { version, values }
    // Nobody's proof is lost: what the other named is added to what is here.
    const added = givenEvidence(ledger, values, theirs.value.evidence)
    form.values.evidence = withEvidence(form.values.evidence, added)
    theirs.value = undefined
    form.failure = undefined
  }

  const carried = (key: string) =>
    taken[key] !== undefined &&
    JSON.stringify(taken[key]) === JSON.stringify(form.values.entry[key])

  return { form, submit, theirs, merge, carried, waiting: resend.waiting }
}

/** The entry as it is stored now, where it can still be changed. */
function changedBy(error: unknown): FactBody | undefined {
  if (!(error instanceof RefusedError) || error.code !== 'changed-meanwhile') return undefined
  // The API answers what is stored now with this refusal.
  const current = error.problem.current as FactBody
  return current.state === 'in-force' && !current.verification ? current : undefined
}
