/** What a language needs beyond its words. Each has a folder beside this file with the same catalogues as `en`. */
export interface Language {
  /** BCP 47, as it stands in `<html lang>`, and as the voices that read aloud have it. */
  tag: string;
  /** The locale of dates, numbers and the order of the alphabet. */
  formats: string;
  direction: "ltr" | "rtl";
}

/** A catalogue of another language: the same names as the English one, with texts and functions of the same shape. */
export type Catalogue<English> = English extends (...given: infer Given) => infer Said
  ? (...given: Given) => Catalogue<Said>
  : English extends string
    ? string
    : English extends object
      ? { [Name in keyof English]: Catalogue<English[Name]> }
      : English;
