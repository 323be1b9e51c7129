interface UndoNoteProps {
  /** What was done; null where there is nothing to undo. */
  text: string | null;
  label: string;
  onUndo: () => void;
}

/** Says what was deleted, with the way back. */
export function UndoNote({ text, label, onUndo }: UndoNoteProps) {
  return (
    <div role="status" className="ui-status">
      {text !== null && (
        <p className="ui-note">
          {text}{" "}
          <button type="button" className="ui-link" onClick={onUndo}>
            {label}
          </button>
        </p>
      )}
    </div>
  );
}
