import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  approximate,
  clampExact,
  compareExact,
  divide,
  equalExact,
  exact,
  fraction,
  isExactText,
  isZero,
  maxExact,
  minExact,
  multiply,
  negate,
  ONE,
  roundedText,
  subtract,
  sumExact,
  textOf,
  whole,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { faultIn } from '#tests/domain/scoring/fault-in.ts'

/** Sums like those of a scorecard, and some that leave the small integers. */
const numbers = fc.oneof(
  fc.integer({ min: -20_000, max: 20_000 }).map((n) => fraction(n, 100)),
  fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => fraction(n, d)),
  fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
    .map(([n, d]) => fraction(n, d)),
)

/** Numerator and denominator as big integers, to compare with school arithmetic. */
const big = ({ n, d }: Exact): [bigint, bigint] => [BigInt(n), BigInt(d)]
const isRatio = (value: Exact, top: bigint, bottom: bigint) => {
  const [n, d] = big(value)
  expect(n * bottom).toBe(top * d)
  expect(d > 0n).toBe(true)
}

describe('reading a number', () => {
  it('takes a JSON number as the decimal that it is written as', () => {
    // 0.1 in binary is 0.1000000000000000055…; as a scheme writes it, it is one tenth.
    expect(exact(0.1)).toEqual({ n: 1, d: 10 })
    expect(exact(81.22)).toEqual({ n: 4061, d: 50 })
    expect(exact(-0.5)).toEqual({ n: -1, d: 2 })
    expect(exact(1e-7)).toEqual({ n: 1, d: 10_000_000 })
    expect(exact(1e21)).toEqual({ n: 10n ** 21n, d: 1n })
    expect(exact(40)).toEqual({ n: 40, d: 1 })
  })

  it.each([
    ['81.22', 4061, 50],
    ['-7', -7, 1],
    ['+2.50', 5, 2],
    ['007', 7, 1],
    ['1.5e2', 150, 1],
    ['1.5e-2', 3, 200],
    ['25E-1', 5, 2],
    ['1/3', 1, 3],
    ['-4/6', -2, 3],
    ['0.000000000000001', 1, 1_000_000_000_000_000],
    // Sixteen digits, past the quick way.
    ['0.0000000000000012', 3, 2_500_000_000_000_000],
    ['-0', 0, 1],
  ])('reads %s', (text, n, d) => {
    expect(isExactText(text)).toBe(true)
    expect(exact(text)).toEqual({ n, d })
  })

  it.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '1.2.3',
    '1,5',
    ' 1',
    '1 ',
    'x',
    '1e',
    '1/x',
    'NaN',
    'Infinity',
    '--1',
    '0x10',
    '-.5',
  ])('refuses %j', (text) => {
    expect(isExactText(text)).toBe(false)
    expect(() => exact(text)).toThrow(RangeError)
  })

  it('refuses a denominator of zero', () => {
    expect(isExactText('1/0')).toBe(false)
    expect(() => exact('1/0')).toThrow('division by zero')
    expect(() => fraction(1, 0)).toThrow('division by zero')
    expect(() => divide(ONE, ZERO)).toThrow('division by zero')
    expect(() => divide(exact('1e30'), ZERO)).toThrow('division by zero')
  })

  it('refuses what is not a whole number where one is needed', () => {
    expect(() => whole(1.5)).toThrow('not whole numbers')
    expect(() => fraction(1, 0.5)).toThrow('not whole numbers')
    expect(() => fraction(2 ** 53, 1)).toThrow('not whole numbers')
  })

  it('brings fractions to lowest terms with the sign above', () => {
    expect(fraction(6, -4)).toEqual({ n: -3, d: 2 })
    expect(fraction(-6, -4)).toEqual({ n: 3, d: 2 })
    expect(Object.is(fraction(0, -5).n, 0)).toBe(true)
  })
})

describe('arithmetic', () => {
  it('adds the published table 74.4 + 8 + 7 + 4 + 3 = 96.4', () => {
    expect(textOf(sumExact(['74.4', '8', '7', '4', '3'].map((text) => exact(text))))).toBe('96.4')
  })

  it('adds thirds to a whole', () => {
    const third = fraction(1, 3)
    expect(textOf(sumExact([third, third, third]))).toBe('1')
  })

  it('goes past 2^53 without losing a digit', () => {
    const large = whole(Number.MAX_SAFE_INTEGER)
    expect(textOf(add(large, large))).toBe('18014398509481982')
    expect(textOf(add(large, ONE))).toBe('9007199254740992')
    expect(textOf(subtract(negate(large), ONE))).toBe('-9007199254740992')
    expect(textOf(multiply(large, large))).toBe(String(BigInt(Number.MAX_SAFE_INTEGER) ** 2n))
    expect(textOf(divide(large, divide(ONE, large)))).toBe(
      String(BigInt(Number.MAX_SAFE_INTEGER) ** 2n),
    )
    expect(textOf(subtract(add(large, ONE), large))).toBe('1')
  })

  it('agrees with school arithmetic', () => {
    expect(
      faultIn(
        fc.property(numbers, numbers, (a, b) => {
          const [[an, ad], [bn, bd]] = [big(a), big(b)]
          isRatio(add(a, b), an * bd + bn * ad, ad * bd)
          isRatio(subtract(a, b), an * bd - bn * ad, ad * bd)
          isRatio(multiply(a, b), an * bn, ad * bd)
          if (isZero(b)) return
          isRatio(divide(a, b), bn < 0n ? -an * bd : an * bd, bn < 0n ? -ad * bn : ad * bn)
        }),
        500,
      ),
    ).toBeUndefined()
  })

  it('compares exactly', () => {
    expect(
      faultIn(
        fc.property(numbers, numbers, (a, b) => {
          const [[an, ad], [bn, bd]] = [big(a), big(b)]
          const [left, right] = [an * bd, bn * ad]
          expect(Math.sign(compareExact(a, b))).toBe(left < right ? -1 : Number(left > right))
          expect(equalExact(a, b)).toBe(left === right)
          expect(minExact(a, b)).toBe(left <= right ? a : b)
          expect(maxExact(a, b)).toBe(left >= right ? a : b)
        }),
        500,
      ),
    ).toBeUndefined()
  })

  it('tells apart numbers that binary arithmetic confuses', () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect(equalExact(add(exact(0.1), exact(0.2)), exact(0.3))).toBe(true)
    expect(compareExact(exact('1e30'), add(exact('1e30'), exact('1e-9')))).toBeLessThan(0)
  })

  it('keeps a value inside its bounds', () => {
    expect(clampExact(whole(7), ZERO, whole(5))).toEqual(whole(5))
    expect(clampExact(whole(-7), ZERO, whole(5))).toEqual(ZERO)
    expect(clampExact(whole(3), ZERO, whole(5))).toEqual(whole(3))
  })

  it('knows zero in each form', () => {
    expect([ZERO, fraction(0, 7), subtract(exact('1e30'), exact('1e30'))].map(isZero)).toEqual([
      true,
      true,
      true,
    ])
    expect(isZero(exact('1e-30'))).toBe(false)
    expect(isZero(exact('1e30'))).toBe(false)
    expect(Object.is(negate(ZERO).n, 0)).toBe(true)
  })

  it('gives charts the nearest binary number', () => {
    expect(approximate(fraction(1, 4))).toBe(0.25)
    expect(approximate(exact('1e30'))).toBe(1e30)
  })
})

describe('text', () => {
  it.each([
    [fraction(1, 3), '1/3'],
    [fraction(-2, 6), '-1/3'],
    [fraction(4061, 50), '81.22'],
    [fraction(-1, 2), '-0.5'],
    [{ n: 2, d: 4 }, '0.5'],
    [{ n: 3, d: 6 }, '0.5'],
    [{ n: 6, d: 3 }, '2'],
    [{ n: 0, d: 100 }, '0'],
    [{ n: 0, d: 3 }, '0'],
    [{ n: 300, d: 100 }, '3'],
    [fraction(1, 10_000_000), '0.0000001'],
    [fraction(-1, 8), '-0.125'],
    // Sixteen digits: past what survives the way through binary.
    [fraction(9_007_199_254_740_991, 10), '900719925474099.1'],
    [{ n: 10n ** 20n, d: 8n }, '12500000000000000000'],
    [{ n: 10n ** 20n + 1n, d: 8n }, '12500000000000000000.125'],
    [{ n: 10n ** 20n, d: 3n }, '100000000000000000000/3'],
    [exact('1e-30'), '0.000000000000000000000000000001'],
  ] as [Exact, string][])('writes a number as its canonical text, case %#', (value, text) => {
    expect(textOf(value)).toBe(text)
    // Once more, now that it may be remembered.
    expect(textOf(value)).toBe(text)
  })

  it('reads back what it writes', () => {
    expect(
      faultIn(
        fc.property(numbers, (value) => {
          const text = textOf(value)
          expect(isExactText(text)).toBe(true)
          expect(equalExact(exact(text), value)).toBe(true)
        }),
        500,
      ),
    ).toBeUndefined()
  })

  it('is the same for equal numbers, however they came about', () => {
    expect(
      faultIn(
        fc.property(numbers, fc.integer({ min: 1, max: 999 }), (value, times) => {
          const again = divide(multiply(value, whole(times)), whole(times))
          expect(textOf(again)).toBe(textOf(value))
          const unreduced = {
            n: BigInt(value.n) * BigInt(times),
            d: BigInt(value.d) * BigInt(times),
          }
          expect(textOf(unreduced)).toBe(textOf(value))
        }),
        500,
      ),
    ).toBeUndefined()
  })

  it('remembers no more than it can hold', () => {
    for (let d = 3; d < 1500; d += 1) expect(exact(textOf(fraction(1, d)))).toEqual({ n: 1, d })
    for (let n = 1; n < 21_000; n += 1) textOf({ n, d: 4 })
    expect(textOf({ n: 1, d: 4 })).toBe('0.25')
  })
})

describe('rounding for display', () => {
  it.each([
    // (81.22 + 0.64) ÷ (100 + 0.64) × 100 = 81.3394…
    ['81.3394', 2, '81.34'],
    ['81.335', 2, '81.34'],
    ['81.3349', 2, '81.33'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['-0.4', 0, '0'],
    ['2.5', 0, '3'],
    ['59.95', 1, '60.0'],
    ['1/3', 2, '0.33'],
    ['2/3', 2, '0.67'],
    ['-2/3', 1, '-0.7'],
    ['7', 2, '7.00'],
    ['0.004', 2, '0.00'],
    ['0.005', 2, '0.01'],
  ])('%s to %i decimals is %s', (value, decimals, text) => {
    expect(roundedText(value, decimals)).toBe(text)
    expect(roundedText(exact(value), decimals)).toBe(text)
  })
})
