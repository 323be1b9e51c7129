/** The drawing of public/icon.svg in the page itself: it is smaller than the request for it. */
export const siteIcon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path fill='%230d5c63' d='M0 0h32v32H0z'/><path d='M9 11h5v6l-3 5H8l2-5H9zM18 11h5v6l-3 5h-3l2-5h-1z' fill='%23fbf9f4'/></svg>";
