/** What keeps one press from being two, as a part of its own. It comes with the rest of a script that has two halves. */
export const loadOnePress = () => import("./one-press");
