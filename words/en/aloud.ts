/** What begins it, which is on the page; the rest comes with what reads. */
export const aloudButtonWords = {
  label: "Read aloud",
  notLoaded: "Reading aloud could not be loaded. Check the connection, then press the button again.",
};

export const words = {
  noVoice:
    "This device has no English voice of its own, so nothing is read aloud: other voices would send the text to a server.",
  notHere: "This browser cannot read aloud.",
  bar: "Reading aloud",
  pause: "Pause",
  goOn: "Continue",
  back: "Back a sentence",
  stop: "Stop reading",
  failed: "The voice of this device stopped with an error. Continue begins the sentence again.",
};
