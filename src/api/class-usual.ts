import { classWindow, usualInClass } from '#domain/facts/class-usual.ts'
import type { ClassUsual } from '#domain/facts/class-usual.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { unitsOfClassOf } from '#database/class-units.ts'
import { recordedValues } from '#database/fact-values.ts'
import type { Deps } from '#api/deps.ts'
import { remember } from '#api/remember.ts'
import { dayAt } from '#api/time.ts'

/** Enough to know what is usual; of larger classes so many, evenly spread. */
const MOST_UNITS = 400
/** Of many units that may report in a ledger, whatever comes out is a few rows. */
const SIZE = 20

/**
 * What units of the class of a unit usually report in a ledger; nothing where every entry stands for
 * itself or too few report. It is worked out once a day for a class: quarters that are over hardly change.
 */
export async function classUsual(
  { storage, now }: Pick<Deps, 'storage' | 'now'>,
  unit: UnitId,
  id: LedgerId,
): Promise<readonly ClassUsual[]> {
  const ledger = ledgerOf(id)
  if (!ledger.compared) return []
  const today = dayAt(now())
  const found = await unitsOfClassOf(storage.read, unit, today)
  if (!found) return []
  const { period, class: name, units } = found
  const question = { stamp: today, asks: ['usual-in-class', period, name, id], size: SIZE }
  return remember(storage, question, async () => {
    const recorded = await recordedValues(
      storage.read,
      spread(await units()),
      id,
      classWindow(today),
    )
    return usualInClass(ledger, recorded.values())
  })
}

function spread(units: readonly UnitId[]): UnitId[] {
  const step = Math.max(1, units.length / MOST_UNITS)
  return Array.from({ length: Math.min(units.length, MOST_UNITS) }, (_, at) =>
    Math.floor(at * step),
  )
    .map((at) => units[at])
    .filter((unit) => unit !== undefined)
}
