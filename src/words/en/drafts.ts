export const drafts = {
  offline: 'No network, draft kept on this computer',
  offlineBanner:
    'The network is gone. What is open can still be read; what you type is kept on this computer and is sent once there is a network, never twice.',
  keptBanner:
    'No network: what you see was kept on this device at {at}, for reading only. Signing out removes it.',
  waiting: 'Kept on this computer, sent once there is a network',
  notKept: 'This computer keeps no drafts (storage is full or turned off): save soon',
  conflict: 'Another tab is filling in the same form',
  elsewhere:
    'Another tab has the same form open and changed it. Nothing here was overwritten: choose which of the two to go on with.',
  takeOther: 'Take what the other tab has',
  keepOwn: 'Keep what is here',
  openElsewhere: 'Another tab has this form open too; fill it in at one place only.',
  leaveTitle: '{count} drafts on this computer were not sent yet',
  leave: 'Signing out deletes these drafts from this computer for good.',
  leaveAction: 'Delete drafts and sign out',
  stay: 'Stay signed in',
}
