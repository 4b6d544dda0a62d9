export const ACCESSES = ["admin", "analyst", "reviewer", "viewer"] as const;
/** How far an account or a token reaches. Not to be taken for a role, which is a seat that a mandate fills. */
export type Access = (typeof ACCESSES)[number];

export const CONCEPTS = [
  "situation",
  "systems",
  "usage",
  "screening",
  "review",
  "indicators",
  "campaigns",
  "surveillance",
  "alerts",
  "incidents",
  "governance",
  "decisions",
  "ledger",
  "accounts",
  "tokens",
] as const;
export type Concept = (typeof CONCEPTS)[number];

export const VERBS = ["read", "write", "manage"] as const;
/** read: see; write: do the concept's daily acts; manage: change who, what and how. */
export type Verb = (typeof VERBS)[number];

const EVERYTHING = ["read", "write", "manage"] as const;

/** The one table from which every check is computed: access × concept × verb. What is not listed is refused. */
export const PERMISSIONS: Readonly<Record<Access, Readonly<Partial<Record<Concept, readonly Verb[]>>>>> = {
  admin: {
    situation: EVERYTHING,
    systems: EVERYTHING,
    usage: EVERYTHING,
    screening: EVERYTHING,
    review: ["read", "manage"],
    indicators: EVERYTHING,
    campaigns: EVERYTHING,
    surveillance: EVERYTHING,
    alerts: EVERYTHING,
    incidents: EVERYTHING,
    governance: EVERYTHING,
    decisions: EVERYTHING,
    ledger: EVERYTHING,
    accounts: EVERYTHING,
    tokens: EVERYTHING,
  },
  analyst: {
    situation: ["read"],
    systems: ["read", "write"],
    usage: ["read", "write"],
    screening: ["read"],
    review: ["read"],
    indicators: ["read"],
    campaigns: ["read"],
    surveillance: ["read", "write"],
    alerts: ["read", "write"],
    incidents: ["read", "write"],
    governance: ["read"],
    decisions: ["read", "write"],
    ledger: ["read"],
  },
  reviewer: {
    situation: ["read"],
    systems: ["read"],
    review: ["read", "write"],
    indicators: ["read"],
    alerts: ["read"],
    incidents: ["read"],
    governance: ["read"],
  },
  viewer: {
    situation: ["read"],
    systems: ["read"],
    indicators: ["read"],
    campaigns: ["read"],
    alerts: ["read"],
    incidents: ["read"],
    governance: ["read"],
    decisions: ["read"],
    ledger: ["read"],
  },
};

/** A scope of a bearer token, such as `usage:write`. */
export type Scope = `${Concept}:${Verb}`;

/** Whether any of somebody's access levels allows a verb on a concept. */
export function allows(accesses: readonly Access[], concept: Concept, verb: Verb): boolean {
  return accesses.some((access) => PERMISSIONS[access][concept]?.includes(verb) ?? false);
}

/** Every scope that the access levels hold together, in the order of the table. */
export function scopesOf(accesses: readonly Access[]): Scope[] {
  return SCOPES.filter((scope) => {
    const [concept, verb] = scope.split(":") as [Concept, Verb];
    return allows(accesses, concept, verb);
  });
}

/** Reads a scope written as text; undefined when it names no concept or verb. */
export function readScope(text: string): Scope | undefined {
  return SCOPES.find((scope) => scope === text);
}

const SCOPES: readonly Scope[] = CONCEPTS.flatMap((concept) =>
  VERBS.map((verb): Scope => `${concept}:${verb}`),
);
