/** What pages and the service worker call by the same name, for hand-ins that wait to be sent. */

/** There in the browser's storage while something waits, so that a page knows without loading anything. */
export const waitingFlag = "unreasonable-criticism.outbox";

/** The database of what waits, and the event by which a browser says that there is a connection again. */
export const outboxName = "unreasonable-criticism.outbox";
