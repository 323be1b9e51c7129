import type { Html, Part } from "../../part";

/** A text of the learner's own, compared with a model answer. */
export interface Explain {
  ask: { rubric: Part[] };
  key: { model: Html };
  response: { text: string; met: string[] };
}
