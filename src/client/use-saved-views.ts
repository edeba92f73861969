import { computed, reactive, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  changeSavedView,
  createSavedView,
  listSavedViews,
  removeSavedView,
} from '#contract/saved-view.ts'
import type { SavedViewBody } from '#contract/saved-view.ts'
import {
  LONGEST_FILTER,
  VIEW_RULES,
  fittingOf,
  sameFilters,
  unfitIn,
} from '#domain/saved-view/saved-view.ts'
import type { Offered, ViewFilters, ViewList } from '#domain/saved-view/saved-view.ts'
import { call } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import { useAct } from '#client/use-act.ts'
import { useRefresh, useRequest } from '#client/use-request.ts'

/** In the address: the list as it is, although a view is the default. */
const PLAIN = 'none'

/**
 * The saved views of a list, whose filters live in the address. The default is shown when the list is
 * opened by an address that says nothing; an address that was sent by somebody is shown as it is.
 *
 * @param offered what this moment offers, where only the list knows: the classes of a scheme
 */
export function useSavedViews(list: ViewList, offered: () => Offered = () => ({})) {
  const route = useRoute()
  const router = useRouter()
  const refresh = useRefresh()
  const explain = useExplain()
  const { failure, act } = useAct(explain)
  const request = useRequest(listSavedViews, () => ({ query: { list } }))
  const names = Object.keys(VIEW_RULES[list].filters)
  const chosen = ref<string>()

  const rows = computed(() =>
    (request.value.data?.rows ?? []).map((row) => {
      const unfit = [...new Set([...row.unfit, ...unfitIn(list, row.filters, offered())])]
      return { ...row, unfit, fitting: fittingOf(row.filters, unfit) }
    }),
  )
  const filters = computed((): ViewFilters => {
    const said = names.flatMap((name) => {
      const value = route.query[name]
      const isText = typeof value === 'string' && value !== '' && value.length <= LONGEST_FILTER
      return isText ? [[name, value] as const] : []
    })
    return Object.fromEntries(said)
  })
  const showsNow = (row: { fitting: ViewFilters }) => sameFilters(row.fitting, filters.value)
  const active = computed(() => {
    const last = rows.value.find(({ id }) => id === chosen.value)
    if (last && showsNow(last)) return last
    return rows.value.find(showsNow) ?? last
  })

  function show(next: ViewFilters, view?: string) {
    const none = Object.fromEntries(names.map((name) => [name, undefined]))
    void router.replace({ query: { ...route.query, ...none, ...next, view }, hash: route.hash })
  }

  function choose(id: string | undefined) {
    chosen.value = id
    const row = rows.value.find((one) => one.id === id)
    const isPlain = row === undefined && rows.value.some(({ isDefault }) => isDefault)
    show(row?.fitting ?? {}, isPlain ? PLAIN : undefined)
  }

  let isOpened = false
  function openDefault() {
    if (isOpened || !request.value.data) return
    isOpened = true
    const row = rows.value.find(({ isDefault }) => isDefault)
    const saysNothing = Object.keys(filters.value).length === 0 && route.query['view'] !== PLAIN
    if (row && saysNothing) choose(row.id)
  }
  watch(() => request.value.data, openDefault, { immediate: true })

  /** What is filtered now, without what means nothing. */
  const fittingNow = () => fittingOf(filters.value, unfitIn(list, filters.value, offered()))

  async function change(id: string, next: Partial<SavedViewBody>) {
    const row = rows.value.find((one) => one.id === id)
    if (!row) return
    const { name, isDefault, version } = row
    const body = { name, filters: { ...row.filters }, isDefault, version, ...next }
    await call(changeSavedView, { params: { view: id }, body })
    await refresh(listSavedViews)
  }

  return reactive({
    rows,
    active,
    isChanged: computed(() => active.value !== undefined && !showsNow(active.value)),
    isPlain: computed(() => Object.keys(filters.value).length === 0),
    failure,
    choose,
    async save(view: { name: string; isDefault: boolean }) {
      const body = { list, ...view, filters: { ...fittingNow() } }
      chosen.value = (await call(createSavedView, { body })).id
      await refresh(listSavedViews)
    },
    rename: (id: string, name: string) => change(id, { name }),
    update: (id: string) => act(() => change(id, { filters: { ...fittingNow() } })),
    setDefault: (id: string, isDefault: boolean) => act(() => change(id, { isDefault })),
    remove: (id: string) =>
      act(async () => {
        await call(removeSavedView, { params: { view: id }, body: {} })
        await refresh(listSavedViews)
      }),
    explain,
  })
}
