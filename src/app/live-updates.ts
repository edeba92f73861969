import { defineComponent } from 'vue'
import { useLive } from '#client/use-live.ts'

/** Draws nothing: while it is there, what is in sight follows what others do. */
export default defineComponent(() => {
  useLive()
  return () => null
})
