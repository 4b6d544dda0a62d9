import { describe } from "vitest";
import { accessContract } from "./access.contract.js";
import { actsContract } from "./acts.contract.js";
import { campaignsContract } from "./campaigns.contract.js";
import { conversationsContract } from "./conversations.contract.js";
import { freshStorage, type OpenFresh } from "./fresh.js";
import { judgeContract } from "./judge.contract.js";
import { ledgerContract } from "./ledger.contract.js";
import { openingContract } from "./opening.contract.js";
import { projectionsContract } from "./projections.contract.js";
import { queriesContract } from "./queries.contract.js";
import { reviewContract } from "./review.contract.js";
import { usageContract } from "./usage.contract.js";

/** What every PostgreSQL that the station may run on has to keep. `openFresh` gives an empty database each time. */
export function describeStorageContract(name: string, openFresh: OpenFresh): void {
  describe(`storage on ${name}`, () => {
    describe("opening", () => openingContract(openFresh));
    describe("acts", () => actsContract(freshStorage(openFresh)));
    describe("ledger", () => ledgerContract(freshStorage(openFresh)));
    describe("projections", () => projectionsContract(freshStorage(openFresh)));
    describe("queries", () => queriesContract(freshStorage(openFresh)));
    describe("usage", () => usageContract(freshStorage(openFresh)));
    describe("campaigns", () => campaignsContract(freshStorage(openFresh)));
    describe("conversations", () => conversationsContract(freshStorage(openFresh)));
    describe("review", () => reviewContract(freshStorage(openFresh)));
    describe("judge", () => judgeContract(freshStorage(openFresh)));
    describe("access", () => accessContract(freshStorage(openFresh)));
  });
}
