import type { explain as zh } from '../zh/explain.ts'

export const explain = {
  units: {
    count: '{n}',
    percent: '{n}%',
    hours: '{n|# hour|# hours}',
    days: '{n|# day|# days}',
    'working-days': '{n|# working day|# working days}',
    months: '{n|# month|# months}',
    persons: '{n|# person|# persons}',
    'yes-no': '{n|yes|no}',
  },
  lines: {
    'reached-at-least':
      'Actual {amount}: reaches the {atLeast} required and earns {points} points.',
    'reached-at-most':
      'Actual {amount}: within the {atMost} allowed at most and earns {points} points.',
    'reached-between': 'Actual {amount}: between {atLeast} and {atMost} and earns {points} points.',
    'missed-at-least': 'Actual {amount}: below the {atLeast} required and loses {lost} points.',
    'missed-at-most':
      'Actual {amount}: above the {atMost} allowed at most and loses {lost} points.',
    'missed-between':
      'Actual {amount}: not between {atLeast} and {atMost} and loses {lost} points.',
    'on-scale':
      'Actual {amount}: on the line from {zeroAt} (no points) to {fullAt} (all points) it earns {points} points and loses {lost}.',
    'step-at-least':
      'Actual {amount}: on the step of at least {atLeast}, worth {share}%, it earns {points} points.',
    'step-at-most':
      'Actual {amount}: on the step of at most {atMost}, worth {share}%, it earns {points} points.',
    'step-none': 'Actual {amount}: reaches none of the steps and loses {lost} points.',
    deducted:
      '{count|# occurrence|# occurrences} at {each} points each: loses {lost} points (at most {of}).',
    'deducted-in-part':
      '{already} already deducted under another item and not deducted twice; {count|# occurrence|# occurrences} at {each} points each: loses {lost} points.',
    'nothing-to-deduct': 'Nothing found that costs points: earns {points} points.',
    'deducted-elsewhere':
      '{already|# occurrence was|# occurrences were} deducted under another item and not deducted twice: earns {points} points.',
    awarded:
      '{count|# occurrence|# occurrences} at {each} points each: earns {points} points (at most {of}).',
    judged: 'Judged by an inspector at {points} of {of} points. Reason: {because}',
    'settled-anyway':
      'The value is not settled, but it makes no difference to the points: earns {points}.',
    'exempt-full':
      'Not met; an exception was approved until {until} and counts as full marks: {points} points. Reason: {because}',
    'exempt-left-out':
      'Not met; an exception was approved until {until} and the item is left out. Reason: {because}',
    'left-out-nothing-fell-due': 'Nothing fell due in this period, so the item is left out.',
    'left-out-not-its-function': 'Not a duty of this unit, so the item is left out.',
    'left-out-no-previous-period':
      'There is no previous period to compare with, so the item is left out.',
    'left-out-not-yet-due':
      'A duty of the year, judged at its end; {months|# month is|# months are} left, so the item is left out for now.',
    'left-out-not-in-force-yet':
      'The rule is in force from {from}, so the item is left out in this period.',
    'left-out-verification-pending': 'Verification is not finished, so the item is left out.',
    'left-out-not-observed': 'It could not be observed, so the item is left out.',
    'left-out-discrepancy-open':
      'What was reported and what was observed differ and nobody has decided, so the item is left out.',
    'not-reported':
      '{count|# section was|# sections were} not handed in: the item counts 0 and loses {lost} points.',
    'open-verification-pending':
      '{count|# entry is|# entries are} being verified: anything from {low} to {high} points is possible.',
    'open-not-judged-yet':
      'Not yet judged by an inspector: anything from {low} to {high} points is possible.',
    'open-not-observed':
      'Something could not be observed: anything from {low} to {high} points is possible.',
    'open-discrepancy-open':
      'Reported {reported}, observed {observed}: until the office decides, anything from {low} to {high} points is possible.',
  },
  vetoes: {
    'struck-fail': 'Actual {amount}: the veto strikes at {atLeast}, and there is no total.',
    'struck-ceiling':
      'Actual {amount}: the veto strikes at {atLeast}, and the total is at most {points} points.',
    'undetermined-fail':
      'Whether the veto strikes (at {atLeast}) is not settled; if it does, there is no total.',
    'undetermined-ceiling':
      'Whether the veto strikes (at {atLeast}) is not settled; if it does, the total is at most {points} points.',
    clear: 'The veto does not strike (it would at {atLeast}).',
    'not-applicable': 'Does not apply to this unit.',
    'not-reported': 'The sections it reads were not handed in, so it cannot be judged.',
  },
  advice: {
    raise: 'Raise it to {target}.',
    lower: 'Bring it down to {target}.',
    improve: 'Judged by an inspector, with {lost} points lost: improve on the reasons given.',
    'hand-in':
      'Hand in {count|the missing section|# missing sections}: until then, {items|# item counts|# items count} 0.',
    'await-verification':
      '{count|# entry is|# entries are} being verified; further evidence may help.',
    'await-judgement': 'An inspector has yet to judge it.',
    'await-observation': 'An observation is yet to come.',
  },
} satisfies typeof zh
