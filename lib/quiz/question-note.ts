/** A note on a question that may hold a mistake, for whoever answers for the lesson. */
export interface QuestionNote {
  /** What is asked. */
  label: string;
  /** The question by its module, lesson and id. */
  key: string;
  rev: number;
  /** The whole address of the question. */
  link: string;
  /** What was answered, in words. */
  answer: string;
}

/** The lines of a note, as a language says them. */
export interface NoteWords {
  title: string;
  ask: string;
  question: (label: string) => string;
  version: (key: string, rev: number) => string;
  answer: (text: string) => string;
}

/** The note as text to copy, with room to say what is wrong: it holds nothing about the person but their answer. */
export function questionNote({ label, key, rev, link, answer }: QuestionNote, words: NoteWords): string {
  return [
    words.title,
    "",
    words.ask,
    "",
    "",
    words.question(label),
    words.answer(answer),
    words.version(key, rev),
    link,
  ].join("\n");
}
