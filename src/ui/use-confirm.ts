import { shallowRef } from 'vue'

export interface Question {
  title: string
  text: string
  /** Words of the button that does it: say what it does, not "yes". */
  action: string
  /** Words of the button that does not; the kit's "cancel" where left out. */
  cancel?: string
  /** It cannot be taken back. */
  danger?: boolean
}

interface Asked extends Question {
  answer: (yes: boolean) => void
}

/** The question on the screen; one at a time. `UiConfirm` draws it. */
export const asked = shallowRef<Asked>()

/** `if (await confirm({ … }))`. A second question withdraws the first, which counts as no. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  return (question) =>
    new Promise((resolve) => {
      asked.value?.answer(false)
      asked.value = {
        ...question,
        answer(yes) {
          asked.value = undefined
          resolve(yes)
        },
      }
    })
}
