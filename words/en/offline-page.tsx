/** The page on working without a connection. */
export const offlinePageWords = {
  title: "Keep it on this device",
  dek: "After one visit, the lessons you have opened, the others of their module, the review and your progress open without a connection: on a bus, in flight mode, in a room with no signal. Questions are checked on the device, so answering works too.",
  without: "Without a connection",
  newer:
    "When the lessons change, the new version is downloaded while you read. It starts when you say so, or when you next open the site. Your answers stay.",
  homeScreen: "On the home screen",
  homeScreenNote:
    "You can also open the lessons from the home screen, like an app. Nothing else is installed.",
  apple: "iPhone and iPad",
  appleSteps: [
    "Open this site in Safari.",
    "Tap the Share button, a square with an arrow that points up.",
    "Choose “Add to Home Screen”, then “Add”.",
    "Open it once from the home screen while you are online, so that the pages are saved there.",
  ],
  appleNote: (progress: string) => (
    <>
      On the home screen, answers are saved separately. If you have answered questions in Safari, take them
      along: <a href={progress}>Your progress</a> shows how.
    </>
  ),
  android: "Android",
  androidSteps: [
    "Open the menu of the browser, three dots or three lines.",
    "Choose “Add to home screen” or “Install”.",
  ],
  computer: "Computer",
  computerNote:
    "In Chrome and Edge: the icon with an arrow or a plus at the end of the address bar, or “Install” in the menu. In Safari on a Mac: File, then “Add to Dock”.",
  disk: "From a disk",
  diskNote:
    "A copy of the whole site in a folder, on a disk or a USB stick, works without a server. Open its file “index.html”. Answers are then saved separately from those given here.",
};
