import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import {
  ClassId,
  Day,
  InstantText,
  PeriodStateText,
  PeriodText,
  UnitId,
  UnitRef,
  WordsBody,
  commaList,
  pageOf,
  pageQuery,
} from '#contract/values.ts'
import { HANDED_IN_STATES } from '#domain/completeness/completeness.ts'

const State = z.enum(HANDED_IN_STATES)
const Tally = z.object({
  units: z.int(),
  complete: z.int(),
  partly: z.int(),
  nothing: z.int(),
  late: z.int(),
})

/** Sections of all units of a group: how many are asked for, and how many are handed in. */
const Sections = z.object({ handedIn: z.int(), of: z.int() })

export const CompletenessBody = pageOf(
  z.object({
    unit: UnitRef,
    class: ClassId,
    region: z.object({ id: UnitId, name: z.string() }),
    state: State,
    /** Sections it is asked for, and those of them that it handed in. */
    asked: z.int(),
    handedIn: z.int(),
    /** Its own due day: the period's, or the latest that it was granted. */
    due: Day,
    late: z.boolean(),
    /** When something was last said of a section. */
    changed: InstantText.nullable(),
    /** The latest reminder, and who of the unit has read it. */
    reminded: z
      .object({
        at: InstantText,
        count: z.int(),
        readBy: z.string().nullable(),
        readAt: InstantText.nullable(),
      })
      .nullable(),
  }),
).extend({
  period: PeriodText,
  state: PeriodStateText,
  due: Day,
  locks: Day,
  /** Over all units of the question, whatever state is asked for. */
  overall: Tally,
  byRegion: z.array(
    z.object({ region: z.string(), name: z.string(), tally: Tally, sections: Sections }),
  ),
  byClass: z.array(z.object({ class: ClassId, name: WordsBody, tally: Tally, sections: Sections })),
})
export type CompletenessBody = z.infer<typeof CompletenessBody>

export const readCompleteness = endpoint({
  method: 'GET',
  path: '/completeness',
  summary: 'Which units have handed in what for a period.',
  access: 'completeness.read',
  query: z.strictObject({
    period: PeriodText,
    unit: UnitId.optional(),
    class: commaList(ClassId).optional(),
    state: commaList(State).optional(),
    ...pageQuery(2000, 200),
  }),
  response: CompletenessBody,
  refusals: ['not-found', 'out-of-scope'],
})
