import { late } from "./late";

/**
 * Loads the rest of a page's script and, at the same time, what the islands that wait for it are given: that stands beside the page
 * (scripts/islands/later-props.ts), and is put where the page has what all others are given.
 */
export async function loadRest(file: string) {
  const { laterProps } = document.documentElement.dataset;
  const [rest, props] = await Promise.all([late(file), laterProps && late(laterProps)]);
  document.querySelectorAll<HTMLElement>("[data-later]").forEach((root, place) => {
    root.dataset.props = props[place];
  });
  return rest;
}
