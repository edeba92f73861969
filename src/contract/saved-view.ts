import { z } from 'zod'
import {
  LONGEST_FILTER,
  LONGEST_VIEW_NAME,
  VIEW_LISTS,
  viewName,
} from '#domain/saved-view/saved-view.ts'
import { endpoint } from '#contract/endpoint.ts'
import { Version } from '#contract/values.ts'

const ViewId = z.string().regex(/^[\w.:-]{1,64}$/)
const params = z.strictObject({ view: ViewId })
const Name = z.string().max(200).transform(viewName).pipe(z.string().min(1).max(LONGEST_VIEW_NAME))
const Filters = z
  .record(z.string().regex(/^[a-z]{1,20}$/), z.string().min(1).max(LONGEST_FILTER))
  .refine((filters) => Object.keys(filters).length <= 12, 'too many filters')
const content = { name: Name, filters: Filters, isDefault: z.boolean() }

export const SavedViewBody = z.object({
  id: ViewId,
  list: z.enum(VIEW_LISTS),
  name: z.string(),
  /** Parameters of the address and what they say. */
  filters: z.record(z.string(), z.string()),
  /** Which of them mean nothing any more: the view goes on without them. */
  unfit: z.array(z.string()),
  /** The list opens with it. */
  isDefault: z.boolean(),
  version: Version,
})
export type SavedViewBody = z.infer<typeof SavedViewBody>

export const listSavedViews = endpoint({
  method: 'GET',
  path: '/saved-views',
  summary: 'The own saved views of a list: filters and order under a name.',
  access: 'signed-in',
  query: z.strictObject({ list: z.enum(VIEW_LISTS) }),
  response: z.object({ rows: z.array(SavedViewBody) }),
  refusals: ['forbidden'],
})

export const createSavedView = endpoint({
  method: 'POST',
  path: '/saved-views',
  summary: 'Keeps filters and order of a list under a name, for the own account.',
  access: 'signed-in',
  body: z.strictObject({ list: z.enum(VIEW_LISTS), ...content }),
  response: SavedViewBody,
  refusals: ['forbidden', 'already-exists', 'saved-views-full', 'key-reused'],
})

export const changeSavedView = endpoint({
  method: 'PUT',
  path: '/saved-views/:view',
  summary:
    'Gives a saved view of one’s own another name or other filters, or makes it the default.',
  access: 'signed-in',
  params,
  body: z.strictObject({ ...content, version: Version }),
  response: SavedViewBody,
  refusals: ['not-found', 'forbidden', 'already-exists', 'changed-meanwhile', 'key-reused'],
})

export const removeSavedView = endpoint({
  method: 'DELETE',
  path: '/saved-views/:view',
  summary: 'Removes a saved view of one’s own.',
  access: 'signed-in',
  params,
  body: z.strictObject({}),
  response: z.object({ id: ViewId }),
  refusals: ['not-found', 'key-reused'],
})
