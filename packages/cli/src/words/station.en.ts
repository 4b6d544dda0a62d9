export const STATION_EN = {
  start: {
    about: "start the station here, until it is stopped (Ctrl-C)",
    demonstration: "fill a new station with simulated usage of a fictitious company; every screen says so",
    port: "port to answer at (left out: 7420; 0 for any free one)",
    host: "address to answer at (left out: 127.0.0.1, this machine alone)",
    openLink: "open the address in the browser",
    judge:
      "send flagged texts of the review sample to the judge of BALISE_JUDGE_URL, every hour; without it nothing is sent",
    rules: `The data directory keeps the embedded database, the keys and the local token. With DATABASE_URL set, the database is
the PostgreSQL server that it names. The station's log goes to the standard error, as JSON lines; a person who watches is
shown its warnings only.
With --judge, the sealed texts of the review sample that stand at or above their indicator's flag bin go, each once, with
their role and a policy, to the judge that the BALISE_JUDGE_ variables name (\`balise screen --help\` lists them; here the
indicator's bin holds, not BALISE_JUDGE_FROM). Each sending is in the ledger first. A verdict changes neither the sample,
nor the queue, nor an estimate, and a reviewer sees it only after their own label.`,
    ready: (address: string) => `Balise answers at ${address}`,
    data: (data: string) => `Data: ${data}`,
    isDemonstration: "This is a demonstration: what it shows is simulated.",
    loading: "The demonstration loads; the pages fill meanwhile.",
    loaded: "The demonstration is loaded.",
    link: (link: string) => `Sign in, once, within 24 hours: ${link}`,
    signIn: "An administrator has a password already: sign in with it.",
    stop: "Ctrl-C stops it.",
    stopping: "Stopping: what is being counted is finished first.",
    stopped: "Stopped.",
  },
  systems: {
    about: "the systems under watch, with their versions",
    register: "register a system",
    release: "tell a version and the day of its release: it is marked on every series",
    id: "id of the system: lower-case letters, digits, . _ -",
    fr: "its name in French",
    en: "its name in English",
    version: "version",
    day: "day of the release, YYYY-MM-DD (left out: not released yet, or not known)",
    none: "No system is registered. `balise systems register` registers one.",
    column: { id: "Id", name: "Name", versions: "Versions", release: "Latest release" },
  },
  tokens: {
    about: "bearer tokens for programs",
    issue: "issue a token; its secret is shown once",
    name: "what it is for",
    scope: "concept:verb, such as usage:write; may be repeated",
    until: "end of its life, ISO 8601 or YYYY-MM-DD (left out: until it is revoked)",
    issued: (id: string, scopes: string) =>
      `Token ${id}, for ${scopes}. Its secret is shown now and never again:`,
  },
  review: {
    about: "how many texts of the review sample wait, are labelled, were skipped; never a text",
    column: { waiting: "Waiting", labelled: "Labelled", skipped: "Skipped" },
  },
  surveillance: {
    about: "the watches on the indicators",
    run: "run every watch now (the station does so every hour by itself)",
    raised: (alerts: string) => `Raised: ${alerts}`,
    quiet: "No alert was raised.",
    column: {
      indicator: "Indicator",
      state: "State",
      statistic: "Statistic",
      limit: "Limit",
      baseline: "Baseline",
    },
    baseline: (from: string, until: string) => `${from} to ${until}`,
  },
};
