/**
 * The words that students are given: EFF's long list of English words, sifted. What is left is kind, easy to say, and
 * unlike every other word of the list. A word too many out costs nothing, so every sieve is coarse.
 */

import { isLookAlike } from "@/lib/class/look-alike";
import { putAside } from "./put-aside";

/** What the sieves know of English besides the words themselves. */
export interface WordSieves {
  /** How words are felt, below nought where badly: AFINN-165. */
  valence: Readonly<Record<string, number>>;
  /** How surely a word is profane, 0 to 2: cuss. */
  profanity: Readonly<Record<string, number>>;
}

/** A hand-in has room for twice as many letters, and a slip is read from an arm's length. */
const shortest = 4;
const longest = 8;

/** What nobody should be called, nor a class on grave matters be reminded of by chance: wherever it stands in a word. */
const unfit = [
  // bodies
  "abdom anal ankle anus baby belly blood bodi body bone boob bowel brain breast breath butt cheek chest chin crotch ear- elbow esoph",
  "face fat fert feet finger flesh foot geni gland gut hair hand head heart hip- hips hug jaw kidney kiss knee limb lip- lips liver lung",
  "mouth nail nake nape nasal navel neck nippl nose nude pant pelv pubic rib- ribs scalp shin skin skull spine spleen sweat teeth thigh",
  "throat thumb tibia toe- toes tongue tonsil tooth tummy uter uvula vein waist womb wrist",
  // looks, wits and ways of people
  "aging bald blind bossy chubb clums coward crank crazy cripp daft deaf dork dummy dwarf elder fool freak frump geek giant goof gross",
  "haggl hefty idiot lame lazy lanky misfit moody nerd numb obes pale petite picky pimpl plump poor pushy rookie scrawn shorty silly",
  "skinny slob slow small snob stout stubb stupid tardy thin timid tiny tubby twerp ugly uncouth weird wimp wrinkl young hyper retard",
  // dirt, illness and what bodies do
  "acne ache afflic algae antis barf bacter bath belch bile blist bug burp cancer clinic coma cough cramp crud cyst diaper disea ditch dirt dizz",
  "dose dung enema epile excre feces fever filth flea flu- flush fung garbag germ grime grub grunt gunk hospi hygien infec insul itch landfill leech lice litter maggot",
  "manure medic mold moldy mucus muck mushy mutat nause numb nurse oint ooze pill plague potty poop puke pulse puny pus rabies rash rot scab sewage sewer shower",
  "sick slime smell smog sneez snot soil spit squat stain stink surger swab swamp sweat sympt toilet toxi trash tumor ulcer urin vacci vermin virus vomit wart waste worm wound x-ray",
  // harm, crime and death
  "abduct abus aggr alarm ambush armed armor army arson assa attack axe- bash batt beat blade blast bomb brawl bully bullet burn cage cannon captiv casket cell",
  "chain choke clash claw clobber coffin combat concus convic corps crash cremat crime crook cruel crush curse cut dagger damag danger dark dead deadly death deceas defeat",
  "demon denial destr detain devil die- died doom drow enemy erad evict evil execut exil explo extort famine fang feud fight fire flog fraud gang ghost ghoul gore grave grenade",
  "guilt gun- guns halluc harm hang hate haunt hell heist hostage hunt hurt inmat jail judge kill knife knock lash loot lynch mace mafia massac menac murd mug- ninja outlaw pain",
  "patrol pepper pillag pirat pistol poach poison police powder predat prey prison prowl punch punis raid rampag ransom rebel rifle riot robb sabot savag scream scar sham shank shark shoot shot",
  "siege slap slash slaught slave slay smack smash smug sniper snare spear spy- stab starv steal strang strike suffer suicid surviv sword tackl theft thief thorn threat thug torch tort",
  "trap trauma treas trench trigg troop vandal venom victim villain viol vulture warr war- whip wreck zombie captor custody handcuf felony crimin hijack larce prosecu convict fugit gallow guillo",
  // drink, drugs, bets and money
  "acid alco bacon bar- barley beer bets binge boast booz brew bribe cash casino chug cigar cocain cocky coke- crack deal debt dice drink drug drunk gambl gin- hemp joint jackpot junk liqu malt nicot pork",
  "opium overd patio poker pot- pound rum- smok snort stoner strip tavern taxi tobac vodka wager wealth whisk wine cheap dollar lottery rich salary money",
  // faith, nation, party, rank, war and family
  "abbey amish angel anthem atheis baptis bible bishop bless canon chapel choir christ church clergy colon congre convent cross creed cult deity divin easter empero empire faith god heaven holy hymn",
  "idol imperi islam jew jihad king knight legion liber loyal lord lunar major mason mass- master militar minist monk monarch moral mosque nation nazi nun- obey occult omen pagan partis party patriot pope preach priest",
  "prince prophe puritan queen rabb racial race refug regim regi relig ritual royal saint salut satan senat sermon settler shrine sinner sinful slav soci soldi soul- state suprem swor temple treaty tribe troop veto voodoo vote yoga zen- ",
  "aunt brother bride child cousin dad- daddy divor famil father groom kin- kins mama marr mate mom- moms mommy mother orphan parent sibling sister spous uncle widow wife wedding husband babe",
  "american asian afric black brown china chines europe france french german gypsy irish italian japan latin mexic polish roman russia spanish swed swiss turk unite citizen ethnic foreign migra native aborig alien cauca",
  // love and sex, spoken of or alluded to
  "affair arous bare blow bond bosom bra- bust climax crave dame date- dating desir dildo ero- erot fetish flirt gay- girdle hunk kink lady ladies lewd libido lingerie lover lust madam male female man- men- naughty orgy oral perv pimp playboy",
  "porn pride prude pump queer rack ram- ravish romp rump screw sedu sens sex shag slut snatch spank spoon straddle stroke strok stud suck swing tease thong tramp vibrat virgin wank wed- wench wet- whore womb",
  // animals and things that nobody wants to be
  "ape- apes baboon beast boar bull buzzard cattle chimp cobra cow- cows crab critter dino dog- donkey fowl goat goon goose gopher gorilla hag- hippo hog- hyena jerk maggot mammoth monkey moose mule mutt ogre ox- oyster parasi pig- piglet possum pug-",
  "rat- rats reptile rodent serpent sheep skunk slob sloth slug snail snake sow- spider swine tapew tick- toad turkey turtle vampir viper walrus warthog wasp weasel whale wolf",
  // refusing and failing
  "anti bad- ban- boycot cancel cant- dis dont down fail fake false fall flaw flop flunk gap- junk lack last late- leave less loser lost mess mis neg never non obsol off oops out poor reject sad- sob- sorry stop un under wrong zero quit",
]
  .join(" ")
  .split(/\s+/)
  .filter((stem) => stem !== "");

const aside = new Set(putAside);

/** A stem with a hyphen is a word of its own; short ones begin a word; long ones stand anywhere. */
function holdsUnfit(word: string): boolean {
  return unfit.some((stem) =>
    stem.endsWith("-")
      ? word === stem.slice(0, -1)
      : stem.length <= 3
        ? word.startsWith(stem)
        : word.includes(stem),
  );
}

function isKind(word: string, { valence, profanity }: WordSieves): boolean {
  const bad = (other: string) => (valence[other] ?? 0) < 0 || Object.hasOwn(profanity, other);
  // Its own endings too: a list that has "sadden" need not have "saddens".
  const stems = [
    word,
    ...["s", "d", "ed", "r", "er", "y", "ly", "ing", "ness", "able"].flatMap((end) =>
      word.endsWith(end) ? [word.slice(0, -end.length)] : [],
    ),
  ];
  return !stems.some((stem) => bad(stem) || bad(`${stem}e`)) && !holdsUnfit(word) && !aside.has(word);
}

/** Letters that belong together are not too many consonants, and nobody asks how it is spelt. */
function isSpeakable(word: string): boolean {
  const sounds = word.replace(/ck|sh|ch|th|ph|qu|ng|ll|ss|tt|pp|ff|rr|nn|mm|dd|gg|bb|zz|cc/g, "c");
  const syllables = sounds.match(/[aeiouy]+/g)?.length ?? 0;
  return (
    syllables >= 1 &&
    syllables <= 3 &&
    !/[^aeiouy]{4}|^[^aeiouy]{3}|[aeiouy]{3}|x[^aeiouyp]|^(?:ps|pn|kn|gn|wr|rh|ts|mn)|mb$|gh|ough/.test(
      sounds,
    ) &&
    !/(?:ed|ing|ness|ment|tion|able|ible|less|hood|ship|ism|ist|ity|ize|ise|ous|ate|ify|ly)$/.test(word)
  );
}

/** Why a word is not given to students, apart from being like another one; null where it may be. */
export function unfitBecause(word: string, sieves: WordSieves): "letters" | "unkind" | "unspeakable" | null {
  if (!/^[a-z]+$/.test(word) || word.length < shortest || word.length > longest) return "letters";
  if (!isKind(word, sieves)) return "unkind";
  return isSpeakable(word) ? null : "unspeakable";
}

/** The words that pass, in the order of the alphabet; of two that are alike the shorter one. */
export function codeWordsOf(words: readonly string[], sieves: WordSieves): string[] {
  const kept: string[] = [];
  const fit = [...new Set(words)].filter((word) => unfitBecause(word, sieves) === null);
  for (const word of fit.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
    if (!kept.some((other) => isLookAlike(word, other))) kept.push(word);
  return kept.sort();
}
