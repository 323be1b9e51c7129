import { useEffect, useRef, useState } from "react";

/**
 * Keeps what a page shows in the part of its address behind "#", so that the address can be passed on.
 *
 * @param fragment what the page shows now, without "#"; it has the form name=value
 * @param onOpen told of the fragment of a link that was opened, also later on the same page
 * @returns the whole address; empty before the script runs
 */
export function useFragment(fragment: string, onOpen: (fragment: string) => void): string {
  const [link, setLink] = useState("");
  const shown = useRef(fragment);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    const read = () => {
      // A fragment without "=" is the name of a place on the page, such as #main.
      const found = decode(location.hash.slice(1));
      // What the page itself put there is no link that was opened.
      if (found.includes("=") && found !== shown.current) open.current(found);
    };
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  useEffect(() => {
    const address = `${location.href.split("#")[0]}#${fragment}`;
    setLink(address);
    // The address of a page that nobody touched stays as it was opened, damaged links included.
    if (shown.current === fragment) return;
    shown.current = fragment;
    history.replaceState(null, "", address);
  }, [fragment]);
  return link;
}

/** Mail programs and chats encode signs such as "&" and "=" in links. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
