import { computed, inject, provide, shallowRef } from 'vue'
import type { ComputedRef, InjectionKey, ShallowRef } from 'vue'
import type { View } from '#domain/facts/fact.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import type { Line, Scorecard } from '#domain/scoring/scorecard.ts'
import { rangeText } from '#ui/result-text.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'
import type { ScorecardAnswer } from './card-answer.ts'

/** Something done to the card in a dialog. */
export type Act =
  | { kind: 'judge' | 'claim' | 'agree' | 'end-exception'; item: string }
  | { kind: 'object' | 'withdraw-objection'; item: string }
  | { kind: 'compare-fact'; fact: string }

/** What every part of the screen reads from; the page has loaded it. */
export interface Card {
  answer: ComputedRef<ScorecardAnswer>
  view: ComputedRef<View>
  card: ComputedRef<Scorecard>
  other: ComputedRef<Scorecard | null>
  /** Lines by item, of this view and of the other. */
  lines: ComputedRef<ReadonlyMap<string, Line>>
  otherLines: ComputedRef<ReadonlyMap<string, Line>>
  /** Points as the scheme shows them. */
  points: (exact: string) => string
  range: (low: string, high: string) => string
  /** The name of an item, category, part or veto. */
  nameOf: (id: string) => string
  className: ComputedRef<string>
  act: ShallowRef<Act | undefined>
  may: (act: Act['kind']) => boolean
}

const cardKey: InjectionKey<Card> = Symbol('scorecard')

interface Source {
  answer: ScorecardAnswer
  view: View
  card: Scorecard
  may: Card['may']
}

const byItem = (card: Scorecard | null): ReadonlyMap<string, Line> =>
  new Map(card ? linesIn(card).map((line) => [line.item, line]) : [])

export function provideCard(source: () => Source): Card {
  const { t, say } = useWords()
  const format = useFormat()
  const answer = computed(() => source().answer)
  const view = computed(() => source().view)
  const other = computed(() => answer.value[view.value === 'official' ? 'self' : 'official'])
  const decimals = () => answer.value.scheme.decimals

  const card: Card = {
    answer,
    view,
    card: computed(() => source().card),
    other,
    lines: computed(() => byItem(source().card)),
    otherLines: computed(() => byItem(other.value)),
    points: (exact) => format.points(exact, decimals()),
    range: (low, high) => rangeText(low, high, decimals()),
    nameOf(id) {
      const words = answer.value.scheme.names[id]
      if (words) return say(words)
      return id === 'bonus' ? t('scorecard.lines.bonus') : id
    },
    className: computed(() => {
      const { unit, scheme } = answer.value
      const found = scheme.classes.find(({ id }) => id === unit.class)
      return found ? say(found.name) : unit.class
    }),
    act: shallowRef(),
    may: (kind) => source().may(kind),
  }
  provide(cardKey, card)
  return card
}

/** For parts of the screen. */
export function useCard(): Card {
  const card = inject(cardKey)
  if (!card) throw new Error('no scorecard: provideCard first')
  return card
}
