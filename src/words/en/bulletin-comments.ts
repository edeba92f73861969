import type { bulletinComments as zh } from '../zh/bulletin-comments.ts'

export const bulletinComments = {
  title: 'Comments',
  none: 'No comments',
  noneNext:
    'Select a passage of the text and choose “Comment”; comments are no part of what is issued.',
  add: 'Comment',
  addHint: 'Comment on the selected text, or on the paragraph',
  addWhole: 'Comment on the whole',
  onPassage: 'On the words: {text}',
  onBlock: 'On the paragraph: {text}',
  onWhole: 'On the whole document. Comments are no part of what is issued.',
  text: 'Text',
  save: 'Add the comment',
  saved: 'Comment added',
  whole: 'Whole document',
  gone: 'The words are deleted',
  go: 'Go to the words',
  open: 'Open',
  resolved: 'Resolved',
  reply: 'Reply',
  replyTo: 'Reply to the comment by {name}',
  send: 'Send the reply',
  resolve: 'Mark as resolved',
  reopen: 'Open again',
  showResolved: 'Resolved comments ({count})',
  act: { comment: 'Comment', reply: 'Reply', resolve: 'Resolved', reopen: 'Opened again' },
} satisfies typeof zh
