import { computed } from 'vue'
import { listDocumentCodes } from '#contract/document-code.ts'
import { useRequest } from '#client/use-request.ts'

/**
 * Number codes, signatories and copies that the letterheads of the own office offer; nothing until they
 * are here, or where there are none: a form then takes what is typed.
 *
 * @param wanted whether the form asks for them
 */
export function useDocumentCodes(wanted: () => boolean = () => true) {
  const request = useRequest(listDocumentCodes, () => (wanted() ? {} : undefined))
  const codes = computed(() => request.value.data?.codes ?? [])
  return {
    codes,
    signatories: computed(() => request.value.data?.signatories ?? []),
    /** What the next document with a code would be called. */
    nextOf: (code: string) => codes.value.find((one) => one.code === code),
  }
}
