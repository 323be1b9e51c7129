/**
 * Opens the device's own sheet for passing something on. Only where `"share" in navigator`.
 *
 * @param what a text or the address of a page
 */
export function share(what: ShareData): void {
  // A reader who closes the sheet has not failed at anything.
  navigator.share(what).catch(() => {});
}
