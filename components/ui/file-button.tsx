interface FileButtonProps {
  label: string;
  /** What can be chosen, as `accept` says it. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  /** Gets at least one file. */
  onFiles: (files: [File, ...File[]]) => unknown;
}

/** Opens files: the browser's own field, which looks like the buttons beside it and is named by them. */
export function FileButton({ label, onFiles, ...field }: FileButtonProps) {
  return (
    <label className="file-button">
      {label}
      <input
        type="file"
        {...field}
        onChange={async ({ currentTarget: input }) => {
          const [first, ...others] = input.files ?? [];
          if (first === undefined) return;
          try {
            await onFiles([first, ...others]);
          } finally {
            // The same file, mended, is another choice.
            input.value = "";
          }
        }}
      />
    </label>
  );
}
