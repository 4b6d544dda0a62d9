export const USAGE_EN = {
  about: "usage of the systems under watch",
  import: {
    about: "import chat logs, or messages in Balise's own format, to be screened and counted",
    files: "files, plain or gzip; - for the standard input",
    system: "system of every conversation, in the place of the model's name",
    systemVersion: "version of every conversation, in the place of the model's name",
    surface: "surface of conversations that name none (left out: import)",
    locale: "language of conversations that name none (left out: und)",
    user: "person of conversations that name nobody (left out: each conversation is a person)",
    time: "when conversations without a time began (left out: they ended when the file was last written)",
    register: "register the systems that the station does not know yet",
    restart: "begin anew, even where an unfinished import of the same files could go on",
    rejected: "where to list the rejected lines (left out: <file name>.rejected.ndjson in this directory)",
    rules: `A file holds, one JSON object a line, either conversations
  {"id", "model", "messages": [{"role", "content"}], "created"?, "user"?, "metadata"?}
or Balise's own messages
  {"id", "time", "system", "version", "surface", "locale", "user", "conversation", "role", "text"}
Its first good line says which. Of a conversation:
  system   --system, else the model's name: the part after its last “/”, in lower case, “-” for what an id cannot hold
  version  --system-version, else the model's name
  time     the message's own, else one second after the message before; the conversation begins at its own time
           (created, created_at or time), else at --time, else so that it ends when the file was last written
  id       the message's own, else <conversation id>/<place>; a conversation without an id is known by its content
  user     user, metadata.user or metadata.user_id, else --user, else the conversation
  roles    messages that are neither of the user nor of the assistant are passed over, and so are those without text
A message counts once however often it is imported, for 35 days. An import that was stopped goes on where it was when
the same command is given again. Rejected lines are listed with their reasons, never with their text.`,
    progress: {
      bytes: (done: string, total: string) => `${done} of ${total}`,
      messages: (count: string) => `${count} messages`,
      rate: (rate: string) => `${rate}/s`,
      left: (time: string) => `${time} left`,
    },
    resumed: "An import of the same files was not finished: it goes on where it was.",
    busy: "The station is busy: waiting as it asks. Nothing is lost.",
    gone: "The station has gone: waiting for it to come back. Nothing is lost.",
    back: "The station answers again.",
    interrupted: "Stopped. Give the same command again to go on.",
    interruptedForGood: "Stopped. What was acknowledged is counted, and will not be counted twice.",
    column: {
      file: "File",
      accepted: "Accepted",
      duplicate: "Duplicate",
      rejected: "Rejected",
      passedOver: "Passed over",
      total: "In all",
    },
    timesFilled: (count: string) =>
      `${count} messages had no time of their own: the rule in --help gave them one.`,
    passedOver: (role: string, noText: string) =>
      `Passed over: ${role} of other roles than user and assistant, ${noText} without text.`,
    warnings: (count: string) =>
      `${count} user keys look like e-mail addresses. They are pseudonymised like all others; better not to send them.`,
    registered: (systems: string) => `Registered: ${systems}.`,
    reason: (count: string, code: string) => `rejected: ${count} × ${code}`,
    listed: (path: string) => `The rejected lines, with their reasons: ${path}`,
    registerHint: "Some systems are not registered at this station: --register registers them.",
  },
};
