import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Every block has an id of its own as soon as it is there: one that was split off or put in gets a new
 * one, and keeps it, so that comments and versions know it again.
 */
export const blockIds = (newId: () => string) =>
  Extension.create({
    name: 'bulletinBlockIds',
    addProseMirrorPlugins: () => [
      new Plugin({
        appendTransaction(transactions, _before, { doc, tr }) {
          if (!transactions.some(({ docChanged }) => docChanged)) return null
          const taken = new Set<string>()
          doc.forEach((node, at) => {
            const id = String(node.attrs['id'] ?? '')
            if (id !== '' && !taken.has(id)) taken.add(id)
            else tr.setNodeMarkup(at, undefined, { ...node.attrs, id: newId() })
          })
          return tr.docChanged ? tr : null
        },
      }),
    ],
  })
