import { useEffect, useRef } from "react";

/** Takes what is dropped anywhere on the page: files, else the text. */
export function useDropped(take: (files: File[], text: string) => void): void {
  const now = useRef(take);
  now.current = take;
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      now.current([...(event.dataTransfer?.files ?? [])], event.dataTransfer?.getData("text") ?? "");
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  }, []);
}
