export const words = {
  title: "Reading settings",
  dek: "How the pages look on this device. They follow the device unless you choose otherwise.",
  needsScript: "Without JavaScript the pages follow the settings of your browser and device.",
  text: "Text size",
  texts: {
    "": "As the browser has it",
    "125": "A quarter larger",
    "150": "Half as large again",
    "200": "Twice as large",
  },
  theme: "Colours",
  themes: { "": "As the device has them", light: "Dark on light", dark: "Light on dark" },
  motion: "Movement",
  motions: { "": "As the device has it", less: "No movement on the page" },
  aloud: "Reading aloud",
  aloudNote:
    "Every lesson has the button “Read aloud” before its text. It uses a voice that is on your device; the text is sent to nobody.",
};
