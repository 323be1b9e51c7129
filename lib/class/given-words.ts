/**
 * The words that students are given. Made by `npm run words` from the EFF's long list of words for passphrases, Electronic
 * Frontier Foundation, CC BY 3.0 US (https://creativecommons.org/licenses/by/3.0/us/): sifted by scripts/words/code-words.ts.
 */
export const givenWords = `
abacus acrobat active actress aerobics agent aide ajar album alfalfa algebra almanac aloha alphabet alto amaze amber
ambiance amigo amount anagram anchor anchovy ancient android angler anime annex anteater anthill anvil appendix
applaud applause apple approval approve apricot apron aqua aqueduct arena armband armoire armrest aroma arrival arrive
astute atlas atom audience audio author avatar aviator avid aware axis backpack backyard badge bagel bagful bagpipe
baguette bakery bakeshop balance balmy bamboo banister banjo banner barbecue barbell barcode barista barn basics basil
basket baton blend blimp blissful blot boat bobble bobcat bobtail bonanza bonnet bonsai bonus book booth bootlace
botany bounce breeze bronco bronze broom bucket buckle buddy budget buffalo bulk bunch buzz cabana cabbage caboose
cacti cake calcium calculus calm calzone cameo camera camper campsite canary candle candy canine canopy canteen canyon
capsule capture caramel carat caravan cardigan cardinal carnival carol carport cartload carton carwash cascade catalog
catalyst catapult catcher catchy catlike catnip cattail catwalk caviar cedar celery chamber champion chance chapter
cheese chef chevron chip chirpy chivalry chive chlorine chrome churn cider cilantro cinema cinnamon circle citadel
citrus clarinet clasp clatter clear coach coastal coaster cobalt cobbler cobweb cocoa cold coleslaw coliseum collage
collie comfort comfy comic comma commend commerce commute company compare compile composer compress concave concept
cope copilot cork cornhusk cornmeal cosmos cotton county courier cover crafter crane creative creature crepe crescent
cricket crispy croon crouton crunchy crystal cube cucumber cupcake curator curry curtain curve customs cylinder
daffodil dairy dance dawn daybreak daycare daydream daytime dazzler decade december delta designer desktop detail
diagram dial dimple diner diploma dollop dolphin domain doorbell doormat doorstep doorway dove dramatic dreamy dress
drift driver driveway drizzle droplet duvet dynamic eagle earmuff earphone earthen easeful easel eatery ebony echo
eclair editor effort eggnog eggplant elephant eleven elixir eloquent email embassy emblem emerald empathic empathy
emporium encore energy engine entrust entryway envision envoy equinox espresso esquire essay evolve example explain
fancy fanfare fantasy fastball faucet feast fedora feel fence ferry fervor festival festive finale finch flagpole
flier float flyaway folk follow foster fountain freedom freeway freewill fridge friend frill frosty gaffe gala
galleria galley galore garage garden gargle garland garlic garnet gauze gecko geology geometry geranium gerbil gesture
gift giggle giveaway gizmo glacial glacier glade glance gleeful glimmer glisten glitzy glory gloss glue goldfish
goldmine golf gondola good granite granola granular grape grass green grid ground grove guide gumdrop guru gusto
hacksaw haiku hamlet hammock hamster happier happiest happy harbor hardware hardwood harvest hatchery haven hazelnut
hedge helmet helper helpful henna herald herbal herbs hexagon hexagram huddle human hummus hydrogen hyphen igloo
iguana illusion image improve italics ivory jackal jacket janitor january jasmine java jaybird jazz jersey jiffy
jigsaw jingle jovial joyride jubilant juice jujitsu jukebox jumble juniper kabob kangaroo karaoke karma kebab kerchief
kettle kiln kimono kite kiwi koala kudos ladder ladle landline language lantern laptop lark launch laundry laurel
lavender legacy legend lemon lens letter lettuce level levers library liftoff lilac limeade limes limit lingo lion
lizard lucid lullaby lunchbox luxury lyrics magenta magical magician magnolia majestic majesty manatee mandarin
mandolin mango manila mantra manual marbles mardi marigold marina mascot matchbox math mauve maximum maybe mocha
monitor monogram moonbeam moonlit moonwalk mosaic motto mouse muppet mural museum mushroom music mustang mustard nacho
name nature nectar neon neutron nibble nickname nifty nugget nutmeg oasis oboe observer ocean ocelot octagon october
octopus omega onion online onyx opal open osmosis otter overlook overplay pacific pajamas palace panama pancake panda
paper paprika papyrus parade parakeet parasail parlor parmesan parrot parsley parsnip pasta pastel pastime pastrami
pasture patience pavilion pebble pecan pellet pencil pennant perfume petunia phoenix phrase planner plant platypus
playback playful playpen playroom playset playtime poem pogo polar polka poncho pond popcorn poppy popsicle popular
porridge porthole premiere pretty pretzel prodigy prologue proofs puma pupil purple purplish puzzle python quail quilt
quintet racoon radar radiance radio radish raffle railroad railway raisin ramble ravine reach reborn rebuilt recent
regalia reggae relieve remember repose retake reveal ribbon rice ricotta rink rinse ripple risotto roast robe robin
robotics rocker rockfish rockstar rosy roundup runner rush safari saffron saga salad salami salon salsa salt sample
sandal sandbag sandbank sandbox sandfish sandlot sardine sash satchel satin saturday sauna savanna scallop scholar
science scoop scuba sculptor sesame shadow shape shawl shelf shimmer shore siesta silk silver sincere singer singular
sizzle skater sketch skipper skirt skydiver skyline smile smooth snack snazzy snorkel snowbird snowcap snowdrop
snowman snowplow snowshoe snowsuit snowy snuggle spinach spiral sponge sports spout spur stadium stardom stardust
starfish starlit starry stellar stylus sublime sudoku sugar supper support surfer surreal sushi swan sweep swoosh
sympathy symphony synergy synopsis syrup tabby tablet talisman tapioca tarmac taste theme thicket thimble thrill tiara
tidy tiger tile timothy tinsmith tranquil travel tribute trilogy trio triumph trophy tropical tropics truck truffle
trustful tulip tutor umbrella utopia vanilla varnish velvet venture venue vibes victory village vintage vision visitor
vista vitamins volley walnut waltz wasabi whoopee wildcat wildlife willow winter wisdom yard yippee yogurt yonder
yummy zebra zippy zodiac zone zoom
`
  .trim()
  .split(/\s+/);
