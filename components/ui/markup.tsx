import type { Html } from "@/lib/quiz/question";

type Element = "div" | "span" | "p" | "legend";

/** Shows markup that the build made from checked Markdown. */
export function Markup({
  html,
  as: Tag = "div",
  ...rest
}: {
  html: Html;
  as?: Element;
  className?: string;
  id?: string;
}) {
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
