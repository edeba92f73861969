import { computed, nextTick, ref, watch } from 'vue'
import type { WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { LocationQueryRaw, LocationQueryValue, Router } from 'vue-router'

/** Changes of the same tick become one address. */
const waiting = new WeakMap<Router, LocationQueryRaw>()

function write(router: Router, changes: LocationQueryRaw): void {
  const others = waiting.get(router)
  waiting.set(router, { ...others, ...changes })
  if (others) return
  void nextTick(() => {
    const all = waiting.get(router)
    waiting.delete(router)
    const { query, hash } = router.currentRoute.value
    void router.replace({ query: { ...query, ...all }, hash })
  })
}

const textIn = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) ?? undefined

/**
 * One text that lives in the address: a filter, a sort, an open tab. The fallback is not written
 * there. A change replaces the address, so that going back leaves the page.
 *
 * @param known where given, anything else in the address is as good as nothing
 */
export function useQueryText<T extends string = string>(
  name: string,
  fallback: NoInfer<T>,
  known?: readonly T[],
): WritableComputedRef<T> {
  const route = useRoute()
  const router = useRouter()
  /** What was written, until the address says it too: an input must not fall behind its typist. */
  const written = ref<string>()
  const inAddress = computed(() => {
    const text = textIn(route.query[name]) ?? fallback
    return !known || known.some((one) => one === text) ? text : fallback
  })
  watch(inAddress, (now) => {
    if (now === written.value) written.value = undefined
  })

  return computed({
    get: () => (written.value ?? inAddress.value) as T,
    set(value) {
      written.value = value === inAddress.value ? undefined : value
      write(router, { [name]: value === fallback ? undefined : value })
    },
  })
}

/** Several texts in one place of the address: `?class=cities,counties`. */
export function useQueryList(name: string): WritableComputedRef<readonly string[]> {
  const text = useQueryText(name, '')
  return computed({
    get: () => text.value.split(',').filter((word) => word !== ''),
    set: (words) => (text.value = words.join(',')),
  })
}
