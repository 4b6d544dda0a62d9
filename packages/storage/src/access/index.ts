export type { AccountChange, NewAccount } from "./accounts.js";
export {
  countAccounts,
  findAccount,
  findAccountByEmail,
  insertAccount,
  listAccounts,
  normalEmail,
  readPasswordHash,
  updateAccount,
} from "./accounts.js";
export type { NewSession } from "./sessions.js";
export {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  touchSession,
} from "./sessions.js";
export {
  deleteSignInAttempts,
  deleteSignInAttemptsBefore,
  insertSignInAttempt,
  readSignInAttempts,
} from "./sign-in-attempts.js";
export { deleteEndedSignInLinks, insertSignInLink, spendSignInLink } from "./sign-in-links.js";
export type { NewToken } from "./tokens.js";
export {
  findToken,
  findValidToken,
  insertToken,
  listTokens,
  replaceToken,
  revokeToken,
  touchToken,
} from "./tokens.js";
