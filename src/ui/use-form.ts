import { computed, nextTick, reactive, ref, shallowRef, toRaw } from 'vue'
import type { Ref } from 'vue'
import { config } from 'zod/v4/core'
import { afterPress, watchPresses } from './after-press.ts'
import { askBeforeLoss } from './ask-before-loss.ts'
import { keepDraft } from './form-draft.ts'
import { focusFirstBad } from './form-focus.ts'
import { problemsOf } from './problems.ts'
import type { Problems, Schema } from './problems.ts'
import type { Failure } from './request.ts'
import { useWords } from './words.ts'

// Must come before the first schema is used: zod would try to make code, which the policy forbids.
config({ jitless: true })

export interface FormOptions<Values extends object, Parsed = Values> {
  /** A fresh set of values, as the form starts or after it is handed in. */
  initial: () => Values
  /** A zod schema, or a function that names what is wrong. */
  check: Schema<Parsed> | ((values: Values) => Problems)
  /** Hands the values in. What it throws is shown by `refused`. */
  submit: (values: Parsed, version: number | undefined) => Promise<void>
  /** Turns what `submit` threw into a failure; undefined for what it does not know, which is thrown on. */
  refused: (error: unknown) => Failure | undefined
  /** The form's element, whose first bad field gets the focus. */
  element?: Readonly<Ref<HTMLElement | null>>
  /** A name under which half-filled values outlive a reload or a lost session; it begins with whose they are. */
  draft?: string
}

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/**
 * One form: values, what is wrong with them (shown once a field was left or the form handed in),
 * whether something changed, and handing in.
 */
export function useForm<Values extends object, Parsed = Values>(
  options: FormOptions<Values, Parsed>,
) {
  const { t } = useWords()
  const values = reactive(options.initial()) as Values
  const saved = ref(JSON.stringify(toRaw(values)))
  const version = ref<number>()
  const visited = reactive(new Set<string>())
  watchPresses()
  const tried = ref(false)
  const busy = ref(false)
  const failure = shallowRef<Failure>()
  /** Refused by the server: stands until the value is changed. */
  const refusedFields = ref<Record<string, { text: string; value: string }>>({})

  const checked = computed(() => check(options.check, values))
  const dirty = computed(() => JSON.stringify(values) !== saved.value)
  const draft = options.draft === undefined ? undefined : keepDraft(options.draft, values, dirty)
  // A draft outlives being left; anything else is asked about first.
  if (!draft) {
    askBeforeLoss(
      () => dirty.value && !busy.value,
      () => options.element?.value ?? null,
    )
  }

  const errors = computed(() => {
    const shown: Record<string, string> = {}
    for (const [path, { key, params }] of Object.entries(checked.value.problems)) {
      if (tried.value || visited.has(path)) shown[path] = t(key, params)
    }
    for (const [path, { text, value }] of Object.entries(refusedFields.value)) {
      if (valueText(values, path) === value) shown[path] ??= text
    }
    return shown
  })

  /** What a `UiField` needs: `v-bind="form.field('name')"`. */
  const field = (path: string) => ({ name: path, error: errors.value[path] })
  /** Put on the form: `@focusout="form.left"`. */
  function left(event: FocusEvent) {
    const place = (event.target as Element).closest<HTMLElement>('[data-field]')
    const path = place?.dataset['field']
    // A field of several parts is left when the last of them is.
    if (event.relatedTarget instanceof Node && place?.contains(event.relatedTarget)) return
    if (path !== undefined) afterPress(() => visited.add(path))
  }

  /** Starts anew from values that are saved, with the version they had. */
  function reset(next: Values = options.initial(), savedVersion?: number) {
    Object.assign(values, clone(next))
    saved.value = JSON.stringify(values)
    version.value = savedVersion
    visited.clear()
    tried.value = false
    failure.value = undefined
    refusedFields.value = {}
    draft?.discard()
  }

  /** Fills in what the form begins with, once that is known: it is no change by the writer. */
  function begin(part: Partial<Values>) {
    Object.assign(values, clone(part))
    saved.value = JSON.stringify({ ...(JSON.parse(saved.value) as Values), ...part })
  }

  async function showErrors() {
    await nextTick()
    focusFirstBad(options.element?.value ?? null)
  }

  function showRefusal(error: unknown) {
    failure.value = options.refused(error)
    if (failure.value === undefined) {
      failure.value = { code: 'internal' }
      throw error
    }
    const fields = Object.entries(failure.value.fields ?? {})
    refusedFields.value = Object.fromEntries(
      fields.map(([path, text]) => [path, { text, value: valueText(values, path) }]),
    )
  }

  /** @returns whether it was handed in */
  async function submit(): Promise<boolean> {
    if (busy.value) return false
    tried.value = true
    failure.value = undefined
    const { parsed } = checked.value
    if (parsed === undefined) {
      await showErrors()
      return false
    }
    busy.value = true
    try {
      await options.submit(clone(parsed), version.value)
      saved.value = JSON.stringify(values)
      tried.value = false
      draft?.discard()
      return true
    } catch (error) {
      showRefusal(error)
      await showErrors()
      return false
    } finally {
      busy.value = false
    }
  }

  return reactive({
    values,
    errors,
    /** Fields to correct, once it was tried to hand in: nothing is counted while somebody types. */
    errorCount: computed(() => (tried.value ? Object.keys(errors.value).length : 0)),
    dirty,
    busy,
    failure,
    version,
    restored: draft?.restored ?? ref(false),
    /** Where there is a name for one. */
    draft,
    field,
    left,
    begin,
    reset,
    submit,
  })
}

function check<Values, Parsed>(
  by: FormOptions<Values & object, Parsed>['check'],
  values: Values & object,
): { problems: Problems; parsed?: Parsed } {
  if (typeof by === 'function') {
    const problems = by(values)
    // A check by function changes nothing: what went in is what is handed in.
    return Object.keys(problems).length > 0
      ? { problems }
      : { problems, parsed: values as unknown as Parsed }
  }
  // The reactive values themselves: what is read here is what a change checks again.
  const result = by.safeParse(values)
  return result.success
    ? { problems: {}, parsed: result.data }
    : { problems: problemsOf(result.error.issues, values) }
}

function valueText(values: unknown, path: string): string {
  let value = values
  for (const key of path.split('.'))
    value = (value as Record<string, unknown> | null | undefined)?.[key]
  return JSON.stringify(value) ?? ''
}
