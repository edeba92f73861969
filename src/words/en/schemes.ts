/** What is said of a scheme before it is published: its problems, its rules, its choices. */
export const schemes = {
  severity: { error: 'Error', warning: 'Warning' },
  problems: {
    missing: 'This is missing: add it.',
    'unknown-key': 'This is not known: check the spelling, or remove it.',
    'not-an-object': 'A group of named values is expected here.',
    'not-a-list': 'A list is expected here.',
    'not-text': 'Text is expected here.',
    'empty-text': 'The text is empty.',
    'wrong-form': 'Not in the right form, which is like “{example}”.',
    'not-a-number': 'A number is expected here.',
    'not-whole': 'A whole number is expected here.',
    'too-small': 'Too small: the lower limit is {min}.',
    'too-big': 'More than the limit of {max}.',
    'not-yes-no': 'Only true or false can stand here.',
    'not-one-of': 'Only one of these can stand here: {choices}.',
    'too-few': 'At least {min} are needed.',
    'too-many': 'At most {max} are possible.',
    'too-deep': 'Nested too deeply: use fewer levels.',
    'duplicate-id': 'The id “{id}” is already used at {before}: choose another.',
    'clause-unknown': 'Neither document has a clause “{clause}”.',
    'measure-unknown': 'There is no measure “{measure}”.',
    'measures-unused':
      'Not used, though the scheme assesses their clauses: {count|# measure|# measures} ({measures}).',
    'class-unknown': 'The scheme has no class “{class}”.',
    'class-unreachable':
      'Every unit that fits class “{class}” is in an earlier class: only units put there by hand will be in it.',
    'class-by-hand':
      'Class “{class}” names no kind of unit: only units put there by hand will be in it.',
    'part-weights': 'The weights of the parts add up to {sum} instead of 100.',
    'points-do-not-add-up':
      'In “{part}” the points of class “{class}” add up to {sum} instead of {full}.',
    'category-short':
      '“{category}” has {points} points, but what is below it adds up to only {sum} for class “{class}”.',
    'category-capped':
      '“{category}” has {points} points and {sum} below it for class “{class}”: no more than {points} can be lost.',
    'child-without-category':
      '“{node}” has points for class “{class}”, but “{category}” above it has none: they would not count.',
    'item-without-class': 'No class has the item “{item}”.',
    'item-without-points': 'The item “{item}” has 0 points.',
    'threshold-without-bound': 'A threshold needs atLeast or atMost.',
    'linear-without-width':
      'The values for no points and for full points are the same: there is no line between them.',
    'steps-without-order':
      'Steps are all atLeast, falling, or all atMost, rising, each with a smaller share than the one before.',
    'step-unreachable': 'An earlier step covers this one: change the order or the value.',
    'rule-against-measure':
      'The rule rewards the opposite of what is better for “{measure}”: make sure it is meant.',
    'unit-does-not-fit': 'The unit of “{measure}” ({unit}) does not suit this rule.',
    'beyond-100-percent': '“{measure}” is a percentage: no value above 100 is possible.',
    'year-item-window':
      '“{item}” is judged at the end of the year, but “{measure}” sees the period only: use a measure of the year to date.',
    'never-in-force': '“{item}” applies from {day}, after the scheme ends on {until}.',
    'veto-grade-unknown': 'Veto “{veto}” gives the grade “{grade}”, which does not exist.',
    'veto-grade-passes': 'Veto “{veto}” gives the grade “{grade}”, which is not a failing one.',
    'veto-without-effect':
      'Veto “{veto}” has a ceiling of {points}, not below the best possible {best}: it changes nothing.',
    'gate-never-opens':
      'The gate of the bonus, {gate}, is not below full marks, {full}: it never opens.',
    'bonus-ceiling-unreachable':
      'The bonus items of class “{class}” add up to {sum}, below the ceiling of {ceiling}.',
    'grade-without-bound': 'Grade “{grade}” has no bound: give atLeast or above.',
    'grade-two-bounds': 'Grade “{grade}” can have one bound only: atLeast or above.',
    'grade-unreachable': 'No total reaches grade “{grade}”: check the bounds and their order.',
    'grade-gap': 'The last grade must begin at 0, or some totals have no grade.',
    'roll-up-weights': 'Own weight and those below add up to {sum} instead of 100.',
    'roll-up-class-twice': 'Class “{class}” is listed twice.',
    'setting-unknown': 'There is no setting “{setting}”.',
    'setting-unused': 'No measure of the scheme reads the setting “{setting}”.',
    'setting-wrong': 'The setting “{setting}” cannot be “{value}”.',
    'clause-listed-twice': 'Clause “{clause}” is listed twice as not assessable.',
    'clause-bound-and-not-assessable':
      'Clause “{clause}” is assessed by {items} and also listed as not assessable.',
    'not-a-day': '“{day}” is not a day that exists.',
    'until-before-from': 'The last day, {until}, is before the first, {from}.',
    'objections-twice':
      'The term for objections is given twice (objectionDays and objections): keep objections only.',
    'tolerance-unknown': 'There is no kind of observation “{kind}” to have a tolerance.',
    'tolerance-too-large':
      'The tolerance of “{kind}”, {tolerance}, has to be below its largest value, {max}.',
  },
  rules: {
    'threshold-at-least': 'full points at {atLeast} or more, otherwise none',
    'threshold-at-most': 'full points at {atMost} or less, otherwise none',
    'threshold-between': 'full points from {atLeast} to {atMost}, otherwise none',
    linear: 'full points at {fullAt}, none at {zeroAt}, in proportion between',
    'steps-at-least': 'in steps: {steps}',
    'steps-at-most': 'in steps: {steps}',
    deduction: '{each|# point|# points} off each time, down to none',
    award: '{each|# point|# points} for each, up to the points of the item',
    judged: 'points given by an inspector with a reason',
  },
  effects: {
    'veto-fail': 'no total, graded “{grade}”',
    'veto-ceiling': 'a total of {points} at most',
  },
  gradeRules: {
    'grade-at-least': '{atLeast} or more',
    'grade-above': 'more than {above}',
    'grade-rest': 'everything else',
  },
  notApplicable: {
    rescale: 'Items that do not apply: score = gained ÷ available × full marks',
    spread: 'Items that do not apply: their points are spread over the others of the category',
    'full-marks': 'Items that do not apply: full marks',
  },
  exemption: {
    'full-marks': 'Approved exceptions count as met',
    'not-applicable': 'Approved exceptions count as not applicable',
  },
  ties: {
    competition: 'after a tie, places are left out',
    dense: 'after a tie, no place is left out',
  },
  flags: {
    inPrinciple: 'in principle',
    atYearEnd: 'judged at the end of the year',
    forSome: 'for some units only',
    sample: 'points are an example',
    inForceFrom: 'from {day}',
  },
}
