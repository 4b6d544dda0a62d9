import type {
  Access,
  AlertState,
  BatchAnswer,
  Evidence,
  IncidentState,
  Language,
  Localised,
  MessageRole,
  Postmortem,
  Realm,
  Severity,
  Signal,
  SystemVersion,
  TimelineEntry,
  VerdictAnswer,
} from "@balise/preparedness";
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** A jsonb column: read as a value, written as JSON text (the driver would take a bare array for an SQL array). */
type Json<Value> = ColumnType<Value, string, string>;
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;
type BytesOrNull = ColumnType<Buffer | null, Uint8Array | null, Uint8Array | null>;
/** ISO 8601 in UTC with milliseconds. */
type Time = string;
/** YYYY-MM-DD. */
type Day = string;

interface LedgerTables {
  ledger_entry: {
    seq: number;
    stream: string;
    version: number;
    type: string;
    realm: Realm;
    actor: string;
    at: Time;
    data: Json<Record<string, unknown>>;
    hash: Bytes;
  };
  ledger_head: {
    one: Generated<boolean>;
    size: number;
    frontier: ColumnType<Buffer[], Uint8Array[], Uint8Array[]>;
  };
  ledger_signature: { size: number; key: string; root: Bytes; signature: Bytes; at: Time };
}

interface GovernanceTables {
  person: { id: string; name: string; email: string | null; until: Day | null };
  role: {
    id: string;
    name: Json<Localised>;
    duty: Json<Localised>;
    next: string[];
    place: number;
    version: number;
  };
  mandate: { id: string; role: string; person: string; from: Day; until: Day | null };
  decision: {
    id: string;
    realm: Realm;
    title: string;
    choice: string;
    reasons: string;
    by: string;
    role: string | null;
    at: Time;
    evidence: Json<Evidence[]>;
  };
}

interface ResponseTables {
  system: { id: string; name: Json<Localised>; versions: Json<SystemVersion[]>; version: number };
  alert: {
    id: string;
    realm: Realm;
    indicator: string;
    state: AlertState;
    raised_at: Time;
    signals: Json<Signal[]>;
    answered_by: string | null;
    answered_at: Time | null;
    reason: string | null;
    incident: string | null;
    version: number;
  };
  incident: {
    id: string;
    realm: Realm;
    title: string;
    state: IncidentState;
    severity: Severity;
    indicator: string | null;
    alert: string | null;
    declared_at: Time;
    declared_by: string;
    contained_at: Time | null;
    resolved_at: Time | null;
    closed_at: Time | null;
    roles: Json<Record<string, string>>;
    timeline: Json<TimelineEntry[]>;
    postmortem: ColumnType<Postmortem | null, string | null, string | null>;
    version: number;
  };
}

interface ReviewTables {
  review_label: {
    item: string;
    seq: number;
    realm: Realm;
    person: string;
    at: Time;
    kind: "labelled" | "skipped" | "withdrawn";
    positive: string[];
    guides: string | null;
  };
  review_reading: { seq: number; item: string; person: string; at: Time };
  review_sending: { seq: number; item: string; at: Time };
  review_comparison: { seq: number; item: string; person: string; at: Time };
  review_finding: {
    item: string;
    policy: string;
    version: string;
    answer: VerdictAnswer;
    asked: string[];
    categories: string[];
    reason: BytesOrNull;
    at: Time;
  };
  review_item: {
    id: string;
    realm: Realm;
    message: string;
    role: MessageRole;
    segment: number;
    time: Time;
    day: Day;
    unit: number;
    bins: Json<Record<string, number>>;
    rates: Json<Record<string, number>>;
    detector: number;
    length: number;
    sealed: BytesOrNull;
    key_id: string;
    purpose: string;
    retain_until: Day;
  };
}

interface UsageTables {
  usage_batch: {
    key: string;
    realm: Realm;
    body_hash: Bytes;
    received_at: Time;
    answer: Json<BatchAnswer>;
  };
  usage_seen: { id: string; received: Day };
  segment: {
    id: GeneratedAlways<number>;
    realm: Realm;
    system: string;
    version: string;
    surface: string;
    locale: string;
  };
  detector: { id: GeneratedAlways<number>; version: string };
  tally: { indicator: string; segment: number; hour: Time; detector: number; bin: number; n: number };
  tally_day: { indicator: string; segment: number; day: Day; detector: number; bin: number; n: number };
  tally_users: { subject: string; segment: number; day: Day; sketch: Bytes };
  campaign_day: { realm: Realm; day: Day; received: Day; sketch: Bytes };
  usage_total: { realm: Realm; received: Day; messages: number };
}

interface ConversationTables {
  conversation_carried: {
    conversation: string;
    indicator: string;
    cusum: number;
    crossed: boolean;
    received: Day;
  };
  conversation_day: {
    indicator: string;
    segment: number;
    day: Day;
    detector: number;
    begun: number;
    continued: number;
    crossed: number;
  };
}

interface CanaryTables {
  canary_run: {
    realm: "drill";
    day: Day;
    indicator: string;
    language: Language;
    detector: string;
    positives: number;
    seen: number;
    ordinary: number;
    alarmed: number;
  };
}

interface AccessTables {
  account: {
    id: string;
    person: string;
    email: string;
    password_hash: string | null;
    accesses: Access[];
    closed: Generated<boolean>;
  };
  session: { id: Bytes; account: string; csrf: string; created_at: Time; used_at: Time; until: Time };
  sign_in_link: { hash: Bytes; account: string; until: Time; used_at: Time | null };
  sign_in_attempt: { subject: string; at: Time };
  token: {
    id: string;
    name: string;
    hash: Bytes;
    scopes: string[];
    until: Time | null;
    last_used: Time | null;
    revoked: Generated<boolean>;
  };
  setting: { name: string; value: Json<unknown> };
}

/** Every table, as the migrations make it. */
export type Database = LedgerTables &
  GovernanceTables &
  ResponseTables &
  ReviewTables &
  UsageTables &
  ConversationTables &
  CanaryTables &
  AccessTables;
