export const refusals = {
  'not-signed-in': {
    what: 'The session had ended, so this was not done',
    next: 'Once signed in again, please do it once more: what you filled in is still there.',
  },
  'wrong-credentials': {
    what: 'User name or password is wrong',
    next: 'Check both and try again; if you forgot the password, ask your administrator to reset it.',
  },
  'account-locked': {
    what: 'Too many wrong attempts: the account is locked for a while',
    next: 'Try again in {minutes} minutes, or ask your administrator.',
  },
  'account-disabled': {
    what: 'The account is disabled',
    next: 'Ask your administrator if you still need it.',
  },
  'password-change-required': {
    what: 'Change your password first',
    next: 'Choose a password of your own, then go on.',
  },
  'weak-password': {
    what: 'The new password is too weak',
    next: 'Make it long enough (10 characters unless set otherwise), with three of: capitals, small letters, figures, symbols; without your user name.',
  },
  'too-many-requests': { what: 'Too many requests', next: 'Try again in {seconds} seconds.' },
  'key-invalid': {
    what: 'The API key is unknown, expired or revoked',
    next: 'Ask the security administrator for a new one.',
  },
  'forged-request': {
    what: 'The request did not pass the check of its origin',
    next: 'Reload the page and try again.',
  },
  forbidden: {
    what: 'Your roles do not allow this',
    next: 'Ask the security administrator if your work needs it.',
  },
  'out-of-scope': {
    what: 'This unit is outside your remit',
    next: 'Choose a unit that you are in charge of.',
  },
  'not-found': {
    what: 'This could not be found',
    next: 'It may have been removed; check the link or go back to the list.',
  },
  'invalid-input': {
    what: 'Something is not as required',
    next: 'Correct what is marked and send it again; nothing is lost.',
  },
  'needs-confirmation': {
    what: 'Some values need your confirmation',
    next: 'Give a reason, or change them, and send again.',
  },
  'unreadable-file': {
    what: 'The file cannot be read',
    next: 'Save it anew as .xlsx from the latest template and upload it again.',
  },
  'unfit-file': {
    what: '“{name}” cannot serve as evidence',
    next: 'Save it as PDF or as a picture, and upload that.',
  },
  'file-purged': {
    what: 'The content of “{name}” was purged',
    next: 'By {by}: {because}. If proof is still needed, upload the right file.',
  },
  'file-lost': {
    what: 'The content of “{name}” is missing, or no longer what was uploaded',
    next: 'Ask the administrator to restore it from a backup, or the unit to upload it again.',
  },
  'host-not-allowed': {
    what: 'The host {host} may not be asked',
    next: 'Ask the security administrator to add it to the snapshot hosts.',
  },
  'snapshot-unavailable': {
    what: 'Snapshots cannot be taken here',
    next: 'Take them where the system runs on a server: the demonstration in a browser asks no other site.',
  },
  'checks-unavailable': {
    what: 'Sites cannot be checked here',
    next: 'Check them where the system runs on a server: the demonstration in a browser asks no other site.',
  },
  'file-too-large': {
    what: 'The file is too large',
    next: 'Split it and upload the parts one by one.',
  },
  'unsupported-type': {
    what: 'This type of file is not supported',
    next: 'Use .xlsx, .csv or .json.',
  },
  unavailable: {
    what: 'The service is not available for the moment',
    next: 'Try again shortly; what you wrote is kept.',
  },
  'changed-meanwhile': {
    what: 'Somebody has just changed this',
    next: 'Look at the newest state and decide; what you wrote is kept.',
  },
  'already-exists': {
    what: 'This exists already',
    next: 'Check whether it was entered twice, or choose another name.',
  },
  'key-reused': {
    what: 'The same request was sent with other content',
    next: 'Reload the page and send it again.',
  },
  'period-locked': {
    what: 'The period is locked',
    next: 'If a correction is needed, apply to the general office.',
  },
  'section-handed-in': {
    what: 'This ledger is handed in for the period and stays as it is',
    next: 'Take it back under “My tasks” first; once it is accepted, ask the general office to return it.',
  },
  'period-not-open': {
    what: 'The period is not open for reporting',
    next: 'Look at its opening and closing dates.',
  },
  'not-scored': {
    what: 'This unit is not scored in this period',
    next: 'No class of the scheme takes it in.',
  },
  'nothing-to-draw': {
    what: 'There is nothing to draw from here.',
    next: 'Choose another period, unit, ledger or class, and draw again.',
  },
  'scheme-invalid': {
    what: 'The scheme did not pass its checks',
    next: 'Correct the file as listed and try again.',
  },
  'scheme-published': {
    what: 'This version is published and cannot change',
    next: 'Publish it under a new version number.',
  },
  'in-use': { what: 'Something else depends on it', next: 'Deal with what uses it first.' },
  'not-yourself': {
    what: 'You cannot do this for yourself',
    next: 'Ask another administrator to do it.',
  },
  'roles-conflict': {
    what: 'These roles exclude one another',
    next: 'System administrator, security administrator and auditor are different people and hold no business role.',
  },
  'last-administrator': {
    what: 'This is the last administrator',
    next: 'Appoint another one first.',
  },
  'already-verified': {
    what: 'This fact has been verified already',
    next: 'Reload to see the outcome; to change it, verify it anew with a reason.',
  },
  'unit-in-itself': {
    what: 'A unit cannot stand below itself',
    next: 'Choose another unit above it.',
  },
  'period-state': {
    what: 'A period cannot go from “{from}” to “{to}”',
    next: 'Go through planned, open, being verified, locked.',
  },
  'section-step': {
    what: 'The section does not allow this where it stands now',
    next: 'Reload to see where it stands, then decide on the next step.',
  },
  'unit-reports-itself': {
    what: 'The unit has a reporter of its own and hands in by itself',
    next: 'Remind the reporter of the unit to hand in.',
  },
  'objections-not-taken': {
    what: 'No objections are taken in this period',
    next: 'The scheme sets no term for them, or the results are not out yet.',
  },
  'objection-window': {
    what: 'The term for objections is over',
    next: 'An objection had to be filed by {last}.',
  },
  'objection-state': {
    what: 'This objection can no longer be dealt with in this way',
    next: 'Reload to see its present state.',
  },
  'reviewer-barred': {
    what: 'This person took part in what it is about',
    next: 'Choose a reviewer who took no part.',
  },
  'not-the-reviewer': {
    what: 'Only the reviewer who was named decides',
    next: 'Name another reviewer first if that is needed.',
  },
  'notice-state': {
    what: 'This step does not fit where the notice stands',
    next: 'Reload to see where it stands now, then decide.',
  },
  'notice-paused': {
    what: 'The clock of this notice is paused',
    next: 'Go on once it is resumed; progress can be reported meanwhile.',
  },
  'notice-overdue': {
    what: 'The due date has passed: more time can no longer be asked for',
    next: 'More time is asked for before the due date; please answer soon.',
  },
  'instruction-state': {
    what: 'This step does not fit where the instruction stands',
    next: 'Reload to see where it stands now, then decide.',
  },
  'notice-lead-only': {
    what: 'Only the leading unit can do this',
    next: 'Units that help can report progress.',
  },
  'notice-under-review': {
    what: 'What the unit holds against this notice is not decided yet, so it cannot be closed',
    next: 'Decide the review first, or let the unit take it back.',
  },
  'review-state': {
    what: 'This review cannot be handled so at its present stage',
    next: 'Reload to see where it stands, then decide what to do.',
  },
  'review-window': {
    what: 'The time to ask for a review is over',
    next: 'It is thirty days from the receipt of the notice (art. 17); say in the answer what you hold against it.',
  },
  'notice-clause': {
    what: 'Clause {clause}, on which problem {number} rests, does not exist',
    next: 'Name it by its number in the library of clauses, such as Y1-07, or leave it out.',
  },
  'notice-fact': {
    what: 'The unit that answers never reported fact {fact}',
    next: 'Start the draft again from its scorecard, a discrepancy or the fact. Nothing was saved.',
  },
  'accountability-state': {
    what: 'The record cannot be handled this way as it stands',
    next: 'Reload to see where it stands, then decide what is next.',
  },
  'accountability-not-ours': {
    what: 'This is not for the office to decide',
    next: 'Sanctions and personnel acts are decided by their own organs: propose one, or record what was decided.',
  },
  'accountability-unheard': {
    what: 'Nobody was heard yet',
    next: 'It goes to a decision after a written statement, a hearing in person, or when the time for a statement ({until}) has passed without one.',
  },
  'accountability-window': {
    what: 'The time is over, or there is no such remedy',
    next: 'See the remedies and their last days on the record.',
  },
  'mail-not-set-up': {
    what: 'No mail server is set up',
    next: 'Whoever runs the server sets GONGXIN_MAIL and starts it again.',
  },
  'mail-without-address': {
    what: 'You have no mail address here',
    next: 'Enter your own under “My settings” first: the test mail goes there.',
  },
  'bulletin-state': {
    what: 'The bulletin cannot be handled like this at its present step',
    next: 'Refresh to see where it stands. An issued bulletin never changes: compile a correction.',
  },
  'bulletin-checks': {
    what: 'The bulletin still has problems',
    next: 'Settle the errors in the list of checks first.',
  },
  'bulletin-period': {
    what: 'Bulletins are compiled from locked periods only',
    next: 'Lock the period first, or choose one that is locked.',
  },
  'number-taken': {
    what: 'This number cannot be used',
    next: 'Use a higher serial, and say where the serials between were used.',
  },
  'saved-views-full': {
    what: 'This list already has {most} saved views',
    next: 'Remove one that is no longer used, then save again.',
  },
  'edition-state': {
    what: 'This cannot be done to its publication now',
    next: 'Refresh to see whether it is public; what is public is withdrawn before anything else is decided.',
  },
  'edition-checks': {
    what: 'The check before publication found something that must not be public',
    next: 'See what it found: an issued bulletin never changes, so issue a correction, or decide that it is not disclosed.',
  },
  internal: {
    what: 'Something went wrong on our side',
    next: 'Try again; if it fails again, tell your administrator the error number.',
  },
}
