export const session = {
  title: 'Sign in',
  name: 'User name',
  password: 'Password',
  submit: 'Sign in',
  sampleTitle: 'Sample accounts',
  sampleText: 'Choose one to fill it in; sample accounts exist in sample data only.',
  sampleUse: 'Use the account of {name}',
  change: {
    title: 'Change password',
    first: 'This is your first sign-in: choose a password of your own.',
    current: 'Current password',
    next: 'New password',
    again: 'New password again',
    rule: 'Long enough (10 characters unless set otherwise), three of: capitals, small letters, figures, symbols; without your user name.',
    differ: 'The two new passwords differ',
    submit: 'Save new password',
    done: 'Password changed. Sign-ins on other devices have ended.',
  },
  again: {
    expired: {
      title: 'Your session has ended',
      text: 'All that you filled in on this page is still there. Sign in again to go on.',
    },
    replaced: {
      title: 'Somebody else signed in in another tab',
      text: 'A browser is signed in as one person at a time. All that you filled in on this page is still there; sign in again to go on here.',
    },
    name: 'Account',
    submit: 'Sign in and go on',
    other: 'Sign in as somebody else',
  },
}
