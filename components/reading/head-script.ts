/** The script in the head of every page: a page must not be painted in one theme and then change into another. */
import { applyLook } from "../ui/apply-look";

applyLook();
// Another tab, or a page that comes back from the back/forward cache after the choice was changed.
addEventListener("storage", applyLook);
addEventListener("pageshow", applyLook);
