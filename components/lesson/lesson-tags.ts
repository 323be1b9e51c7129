import type { ComponentProps, ReactNode } from "react";
import type { FigureTags } from "../explore/figure-tags";

/** What stands in for the tags of a lesson. */
export interface LessonTags extends FigureTags {
  Question: (props: { id: string; full?: string; short?: string }) => ReactNode;
  /** `apart`: it stands among words in another language. */
  Cite: (props: { n: string; first?: string; apart?: string }) => ReactNode;
  Term: (props: { of?: string; children: ReactNode }) => ReactNode;
  Back: (props: { to: string; number: string }) => ReactNode;
  Full: (props: { children: ReactNode }) => ReactNode;
  Short: (props: { children: ReactNode }) => ReactNode;
}

/** What stands in for the tags of a text for teachers. */
export interface TeacherTags {
  Cite: LessonTags["Cite"];
  a?: (props: ComponentProps<"a">) => ReactNode;
  code?: (props: ComponentProps<"code">) => ReactNode;
}
