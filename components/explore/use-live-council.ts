import { useEffect } from "react";

/** Lets the votes of a lesson's Council figures be turned. What does it is loaded at the first tap of a seat or button. */
export function useLiveCouncil(): void {
  useEffect(() => {
    for (const button of document.querySelectorAll<HTMLElement>(".council-play button"))
      button.hidden = false;
    const play = ({ target }: Event) => {
      const touched = target instanceof Element ? target : null;
      const figure = touched?.closest(".council-board[role=img], .council-play")?.closest("figure");
      // Without a connection the figure stays what it is: a picture with its table.
      if (figure)
        import("./play-council").then(
          ({ playCouncil }) => playCouncil(figure, touched),
          () => {},
        );
    };
    addEventListener("click", play);
    return () => removeEventListener("click", play);
  }, []);
}
