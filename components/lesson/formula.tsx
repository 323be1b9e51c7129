import { formulaMarkup } from "@/lib/content/formulas";
import { Markup } from "../ui/markup";

/** A formula in a line, or on a line of its own. Only for the build: what draws it is not sent. */
export function Formula({ tex, block }: { tex: string; block?: string }) {
  const isBlock = block !== undefined;
  return <Markup as={isBlock ? "div" : "span"} html={formulaMarkup(tex, isBlock)} />;
}
