import { describe, it } from "vitest";
import { describeStorageContract } from "./contract/describe-storage-contract.js";
import { freshOn } from "./contract/fresh-server.js";

const url = process.env.BALISE_TEST_POSTGRES_URL;

if (url === undefined || url === "") {
  process.stderr.write(
    "\nSKIPPED: the storage contract on a PostgreSQL server, because BALISE_TEST_POSTGRES_URL is not set.\n" +
      "Set it to a server of version 15 or later whose account may create databases.\n\n",
  );
  describe.skip("storage on a PostgreSQL server (BALISE_TEST_POSTGRES_URL is not set)", () => {
    it("keeps the storage contract", () => undefined);
  });
} else {
  describeStorageContract("a PostgreSQL server", freshOn(url));
}
