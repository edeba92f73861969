import { addDays, type Day } from '#domain/calendar/day.ts'
import { responses } from '#domain/ledgers/responses.ts'
import { instantOn, workingDayIn } from '../days.ts'
import { documented, entry, linked, page, type SampleFact } from '../sample-fact.ts'
import { choose, does, number, occurs, type Situation } from '../situation.ts'
import { callsItself, documentNumber, seasonal } from '../titles.ts'

const HOW_OFTEN: Record<Situation['rank'], number> = {
  key: 0.55,
  department: 0.28,
  prefecture: 0.75,
  county: 0.36,
}
const contents = ['facts', 'measures', 'outcome'] as const
const moreForms = ['expert', 'press-conference', 'media-interview'] as const

export function responsesOf(s: Situation): SampleFact[] {
  return [
    ...(occurs(s, HOW_OFTEN[s.rank], 'concern') ? [concern(s)] : []),
    ...(s.rank === 'prefecture' && occurs(s, 0.16, 'emergency') ? [emergency(s)] : []),
  ]
}

/** Of a quarter that still runs, what there was time to answer. */
const answerable = (s: Situation): Situation =>
  s.until === s.period.to ? s : { ...s, until: addDays(s.until, -7) }

const monthOf = (day: Day): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`

/** Up to 48 hours are in time (国办发〔2016〕61号); who works badly takes days. */
function concern(s: Situation): SampleFact {
  const day = workingDayIn(answerable(s), 'concern')
  const found = 480 + number(s, 0, 600, 'found')
  const hours = does(s, 'in 48 hours', 0.1)
    ? number(s, 3, 44, 'hours')
    : number(s, 52, 120, 'hours')
  const passedOn = occurs(s, 0.35, 'passed on')
  const values = {
    title: `${callsItself(s)}“${choose(s, s.theme.concerns, 'concern')}”${monthOf(day)}网络舆情`,
    class: choose(s, ['important-sentiment', 'hot-topic'] as const, 'class'),
    occurred: instantOn(day, found - number(s, 20, 460, 'before')),
    discovered: instantOn(day, found),
    ...(passedOn && { transferred: instantOn(day, found + 30) }),
  }
  const evidence = documented(documentNumber(s, 'concern'))
  if (!does(s, 'responds', 0.22)) {
    return entry(
      s,
      responses,
      'concern',
      { ...values, missed: true, note: '未在规定时间内回应，已补办。' },
      evidence,
    )
  }
  const said = contents.filter((content) => content === 'facts' || does(s, `says ${content}`, 0))
  return answered(s, 'concern', values, instantOn(day, found + hours * 60), said)
}

/** Five hours to the first word, 24 to the conference (国办发〔2016〕80号). */
function emergency(s: Situation): SampleFact {
  const day = workingDayIn(answerable(s), 'emergency')
  const found = number(s, 300, 900, 'emergency found')
  const minutes = does(s, 'in 5 hours', 0)
    ? number(s, 60, 280, 'emergency')
    : number(s, 320, 900, 'emergency')
  const conference = does(s, 'conference in 24 hours', -0.05) ? 20 * 60 : 31 * 60
  const values = {
    title: `${callsItself(s)}${seasonal(s)}期间突发险情（${monthOf(day)}）`,
    class: 'major-emergency' as const,
    occurred: instantOn(day, found - 25),
    discovered: instantOn(day, found),
    pressConference: instantOn(day, found + conference),
  }
  return answered(s, 'emergency', values, instantOn(day, found + minutes), [...contents])
}

function answered(
  s: Situation,
  slot: string,
  values: Pick<
    Parameters<typeof entry<typeof responses.fields>>[3],
    'title' | 'class' | 'discovered'
  >,
  firstResponse: string,
  said: (typeof contents)[number][],
): SampleFact {
  const url = page(s, 'responses', slot)
  const forms = moreForms.filter((form) => does(s, `${slot} ${form}`, -0.6))
  const answer = {
    firstResponse,
    forms: ['online-message' as const, ...forms],
    contents: said,
    missed: false,
    link: url,
  }
  return entry(s, responses, slot, { ...values, ...answer }, linked(url))
}
