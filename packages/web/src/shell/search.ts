/** The text parameters of an address that a page knows; anything else in the address is dropped. */
export function textSearch<Name extends string>(
  search: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === "string" && value !== "") kept[name] = value;
    else if (typeof value === "number" || typeof value === "boolean") kept[name] = String(value);
  }
  return kept;
}

/** The parameter of an address when it is one of the choices. */
export function choiceSearch<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === value);
}
