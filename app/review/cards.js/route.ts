import { dataScript } from "@/components/review/data-script";
import { reviewModuleOf } from "@/lib/content/review-cards";
import { getModules } from "@/lib/content/site";

export const dynamic = "force-static";

/** What can be asked again in every module. */
export function GET() {
  return dataScript(getModules().map(reviewModuleOf));
}
