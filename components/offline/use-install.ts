import { useEffect, useState } from "react";

/**
 * How the pages can be put on the home screen: by asking the browser, by steps the reader takes (Apple's browsers
 * offer nothing to ask), or not at all, because they are there already or the browser has no such thing.
 */
export type InstallWay = { ask: () => void } | "steps" | null;

export function useInstall(): InstallWay {
  const [way, setWay] = useState<InstallWay>(null);
  useEffect(() => {
    if (matchMedia("(display-mode: standalone), (display-mode: minimal-ui)").matches) return;
    // Only Apple's browsers for phones and tablets know this; true in a page opened from the home screen.
    if ("standalone" in navigator && navigator.standalone === false) setWay("steps");
    const hold = (event: Event) => {
      // Asked by the page at its own time, instead of by the browser at any.
      event.preventDefault();
      setWay({
        ask: () => {
          if ("prompt" in event && typeof event.prompt === "function") event.prompt();
        },
      });
    };
    const done = () => setWay(null);
    addEventListener("beforeinstallprompt", hold);
    addEventListener("appinstalled", done);
    return () => {
      removeEventListener("beforeinstallprompt", hold);
      removeEventListener("appinstalled", done);
    };
  }, []);
  return way;
}
