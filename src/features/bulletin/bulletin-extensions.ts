import { Extension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { figureNode } from './figure-node.ts'

/** Blocks know their id and the part of the document that they belong to. */
const blockAttributes = Extension.create({
  name: 'bulletinBlocks',
  addGlobalAttributes() {
    const plain = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes[name] === null ? {} : { [`data-${name}`]: String(attributes[name]) },
    })
    return [
      {
        types: ['paragraph', 'heading', 'data'],
        attributes: { id: { ...plain('id'), keepOnSplit: false }, part: plain('part') },
      },
    ]
  },
})

/** Only what an official document has: headings of four levels, paragraphs and figures. */
export const bulletinExtensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3, 4] },
    bold: false,
    italic: false,
    strike: false,
    underline: false,
    code: false,
    codeBlock: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    horizontalRule: false,
    hardBreak: false,
    link: false,
    trailingNode: false,
  }),
  blockAttributes,
  figureNode,
]
