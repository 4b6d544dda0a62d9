export const SIGN_IN_EN = {
  "signIn.title": "Sign in",
  "signIn.email": "E-mail address",
  "signIn.password": "Password",
  "signIn.submit": "Sign in",
  "signIn.first":
    "Nobody has a password at this station yet. Open the one-time link that the terminal printed when the station started: it signs you in as its first administrator.",
  "signIn.first.again":
    "The link is lost or has expired? Stop the station and start it again: it prints another one.",
  "signIn.link": "Opening your one-time link…",
  "signIn.link.other": "Sign in with a password instead",
  "signIn.lostPassword": "Forgot the password? An administrator of the station can send you a one-time link.",
  "signIn.welcome": "Welcome, {name}",
  "signIn.choose": "Choose a password to come back without a link.",
  "signIn.later": "Later",
  "password.current": "Current password",
  "password.current.help": "Leave it empty if you have none yet.",
  "password.next": "New password",
  "password.help": "At least 12 characters. A few words in a row make a good one.",
  "password.save": "Keep this password",
  "password.short":
    "{count, plural, one {# character so far; 12 are needed.} other {# characters so far; 12 are needed.}}",
  "password.done": "The password is changed.",
} as const;
