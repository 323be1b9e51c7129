import type { Language } from "../language";

export const language: Language = { tag: "en", formats: "en-GB", direction: "ltr" };

export const dateWords = {
  /** From one date to another: "20 August to 31 October 2013". Where both lie in one year the first comes without it. */
  span: (from: string, until: string) => `${from} to ${until}`,
  tomorrow: "tomorrow",
  yesterday: "yesterday",
  /** A weekday or a date: "on Thursday", "on 3 December". */
  on: (day: string) => `on ${day}`,
  /** 00:00, of which nobody knows to which day it belongs: the weekday that ends, and the date that begins. */
  midnight: (ends: string, begins: string) => `midnight between ${ends} and ${begins}`,
};
