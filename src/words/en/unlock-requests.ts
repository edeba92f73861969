/** Requests to open a section of a closed period again. */
export const unlockRequests = {
  title: 'Requests to report once more, not answered yet',
  count: '{count} requests to report once more wait for an answer',
  answer: 'Answer them',
  note: 'Once the office has answered it stands on top',
  asked: 'The reason given: {because} ({by}, {at})',
}
