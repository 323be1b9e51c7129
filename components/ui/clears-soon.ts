/**
 * Whether this browser clears what a site has saved after seven days without a visit: Safari, and every browser of
 * Apple's phones and tablets, which are told by an event that no other browser has. A site on the home screen is spared
 * (https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/).
 */
export function clearsSoon(): boolean {
  return "GestureEvent" in window && !("standalone" in navigator && navigator.standalone === true);
}
