import { isProblem } from "@balise/preparedness";
import { afterAll, beforeAll } from "vitest";
import { openStorage, type Storage } from "../open-storage.js";

/** Makes an empty database and says its URL; `drop` removes it. */
export type OpenFresh = () => Promise<{ url: string; drop(): Promise<void> }>;

/** A storage on a fresh database for the tests of a `describe`, opened before them and dropped after. */
export function freshStorage(openFresh: OpenFresh, poolSize = 16): () => Storage {
  let storage: Storage | undefined;
  let drop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const fresh = await openFresh();
    drop = fresh.drop;
    storage = await open(fresh.url, poolSize);
  });
  afterAll(async () => {
    await storage?.close();
    await drop?.();
  });
  return () => {
    if (storage === undefined) throw new Error("the storage is opened before the tests");
    return storage;
  };
}

/** Opens a database, or fails the test with the problem. */
export async function open(url: string, poolSize?: number): Promise<Storage> {
  const storage = await openStorage(poolSize === undefined ? { url } : { url, poolSize });
  if (isProblem(storage)) throw new Error(JSON.stringify(storage));
  return storage;
}
