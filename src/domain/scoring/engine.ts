/**
 * Version of the engine, printed on every scorecard and receipt. It rises whenever the same facts and
 * scheme may give other bytes than before.
 */
export const ENGINE = '1'
