import { z } from "zod";
import { localisedShape } from "../problems/index.js";

export const systemIdShape = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "lower-case letters, digits, . _ -");

/** A version under watch, with the day of its release where known: releases are marks on every series. */
export const versionShape = z
  .object({ version: z.string().min(1).max(64), released: z.iso.date().nullable() })
  .meta({ id: "SystemVersion" });
export type SystemVersion = z.infer<typeof versionShape>;

export const systemShape = z
  .object({ id: systemIdShape, name: localisedShape, versions: z.array(versionShape) })
  .meta({ id: "System" });
export type System = z.infer<typeof systemShape>;

export const newSystemShape = z.strictObject({ id: systemIdShape, name: localisedShape });
