/** What a translation must hold: every key of the original with the same facts, none else. */
export type Translation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : Original[Key] extends string
      ? string
      : Translation<Original[Key]>;
};
