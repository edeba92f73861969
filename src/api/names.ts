/** A sign-in name as it is stored: full-width letters and capitals make no difference. */
export const storedName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()
