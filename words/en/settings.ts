export const words = {
  title: "Reading settings",
  dek: "How the pages look on this device. They follow the device unless you choose otherwise.",
  needsScript: "Without JavaScript the pages follow the settings of your browser and device.",
  text: "Text size",
  texts: {
    "": "Same as the browser",
    "125": "125%",
    "150": "150%",
    "200": "200%",
  },
  theme: "Colours",
  themes: { "": "Same as the device", light: "Dark on light", dark: "Light on dark" },
  motion: "Movement",
  motions: { "": "Same as the device", less: "No movement on the page" },
  aloud: "Reading aloud",
  aloudNote:
    "Every lesson has the button “Read aloud” before its text. It uses a voice that is on your device; the text is not sent anywhere.",
};
