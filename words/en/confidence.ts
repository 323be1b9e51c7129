import type { Confidence } from "@/lib/progress/progress";

/** How sure a learner is, asked before the verdict. */
export const words = {
  howSure: "How sure are you?",
  optional: "optional",
};

export const confidenceWords: Record<Confidence, string> = {
  guess: "A guess",
  think: "I think so",
  sure: "Sure",
};
