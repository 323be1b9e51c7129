/** The script in the head of every page: a page must not be painted in one theme and then change into another. */
import { headerMenu } from "../header-menu";
import { applyLook } from "../ui/apply-look";
import { markComposing } from "../ui/composing";

applyLook();
markComposing();
// Another tab, or a page that comes back from the back/forward cache after the choice was changed.
addEventListener("storage", applyLook);
addEventListener("pageshow", applyLook);

// A press beside the menu in the header closes it; so does a way out by the keyboard.
addEventListener("focusin", ({ target }) => {
  const menu = document.getElementById(headerMenu);
  if (target instanceof Node && menu?.parentElement?.contains(target) === false) menu.hidePopover?.();
});
