import { words } from "@words/quiz";
import type { ReactNode, Ref } from "react";

interface CardActionsProps {
  alive: boolean;
  /** What the main button does: check, or lead on. */
  main: ReactNode;
  mainButton: Ref<HTMLButtonElement>;
  /** The label of the hint button, while there is a hint to take. */
  hint: string | null;
  onHint: () => void;
  /** Null while there is nothing to show, or nothing left. */
  onShow: (() => void) | null;
}

/** The buttons of a card. The main one is the same element before and after the check, so that it keeps the focus. */
export function CardActions({ alive, main, mainButton, hint, onHint, onShow }: CardActionsProps) {
  return (
    <div className="ui-actions">
      <button ref={mainButton} type="submit" className="ui-primary" disabled={!alive}>
        {main}
      </button>
      {hint !== null && (
        <button type="button" disabled={!alive} onClick={onHint}>
          {hint}
        </button>
      )}
      {onShow !== null && (
        <button type="button" onClick={onShow}>
          {words.showAnswer}
        </button>
      )}
    </div>
  );
}
