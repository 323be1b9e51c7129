/** What the sieves let through and a reader of the whole list put aside: each may sting, puzzle, or be a firm's name. */
export const putAside = `
ablaze abnormal abrasion abridge abroad absence absinthe absolve absurd acclaim accustom acquaint acquire acre acronym acts
aerosol afar affirm affix affluent afford affront aflutter agency agenda agile agnostic agony ahoy alibi almost aloft aloof
alumni always amends amid ammonia ammonium amnesty amniotic among ample amuser anemia anemic anew angular animal another
antennae antonym antsy anyhow anyone anyway anyways aorta apostle appear appease approach april area argue armful armhole
arose around arrange array ascend ascent ashen ashes ashy askew asleep aspect aspire aspirin astonish astound astray astride
atrium attach attain attempt attendee attest attic attire august autistic aversion awaken award awhile awoke awry babble
babies backdrop backer backlit backlog backrest backroom backside backslid backspin backtalk backup backward backwash badland
baffle baggage baggy balsamic banish bankbook banker banknote bankroll banshee banter barber bargain bargraph barmaid barman
barrette barstool barterer batboy batch bathe bats bauble bazooka beret blabber blank blatancy blazer bleach bleak bleep
blemish blinker blinks blip blips blitz blob blog bloomers blooper blouse blubber bluff bluish blunder blunt blurb blurt blush
bogus boil bolster bombard bony bootie bootleg borax borrower both bottom bouncy bovine boxer boxy breeches breeder brethren
briar brick brigade brim brink brisket bristle brittle broaden broiler brunette brunt brussels brute buffer buffoon bulb bulge
bulgur bullet bundle bungee bunion bunt busboy bush busload bust cabbie cactus caddy cadet cadillac cadmium cahoots caloric
calorie campus cannabis cannot canola capital capitol carbon cardiac caress cargo carload carmaker carry cartel carve cassette
cataract catcall cater caterer catfish cathouse catnap catsup catty caucasian caucus causal cause cavalier cavalry cease
celtic census ceramics cesarean cesspool chafe chancel channel chant chaplain chaps charcoal charger chase chaste chatroom
chatty chauffeur chemo cherub chevy chewer chewy chloride choice chomp chooser choosy chosen chowder chowtime chuck chummy
chump chute cinch circular circus citric civic clad clambake clammy clamor clamp clang clapper clause clavicle clay clean
cleft clench clerical clerk clever client climatic cloak closure clothes clump clunky clutch clutter coat coax coeditor coerce
cogwheel coherent coil cola colossal come commence commode common compel comply compost comrade conceal conclude concrete
concur condense condone conduit cone confess confetti confider confirm conform confound confront conical conjure conjuror
conquer consent console constant consult consume consumer contact contempt contents contest contour contrite control convene
cookout copier copy cornball corncob coroner corpse corral correct corridor corrode corsage corset cortex cosigner cost could
covenant covert cozy cradle crafty cram cranial cranium crate crawfish crawlers crayfish crayon creamer crease credit creme
creole crept crevice crewel crewman crib crick crier crimp crimson cringe crinkle criteria croak crook crop crouch croup
crowbar crowd crucial crummy cruncher crusader crust crux cryptic cubical cubicle cuddle cufflink culprit cupid curdle curfew
curl curler cursive cursor curtsy curvy cushy cusp custard customer cycle cyclic cymbal dainty dander dandruff dandy dangle
dares dart dash data datebook dawdler daylong dayroom deacon dean debit debrief debug debunk decaf decal decay decency decent
decibel decimal decipher deck decline decoy decrease decree deduce deduct deem deepen defame default defender defense deferral
defiance defile define deflator defog deforest defrost defuse defy degrease degree delete delirium delouse deluge delusion
deluxe demeanor democrat demote denim denote dense dental denture depict deplete deploy depose depress deprive depth deputy
derby deserve deskwork detector detest deuce devalue deviancy deviant deviator device devote devourer diabetes diabetic
diabolic diameter dictator diffuser digress diligent dilute dime diminish dingbat dinghy dingo dingy diocese dioxide disc
ditto ditzy divide dividend dividers division docile doctrine dodge dole dome domestic dominion dominoes donator donor donut
doodle doorknob doorman doorpost dorsal dosage dose dowry drab dragster drainage drainer drank drapery drastic draw dreamt
dredge drench drew dribble drier driller drippy driven drone drool droop dropbox dropkick dropout dropper drudge drum duchess
duckbill ducktail ducky duct dude duffel dugout duke duplex duress during dusk dust dutiful duty dweeb dwell dweller dwindle
dynasty dyslexia dyslexic each eardrum earflap earful earlobe earmark earpiece earplugs earthy earwig easiest easily eastward
eaten eats ebay ecard edge edgy effects either eject eldest element elliptic elm elope else elude elves embargo embark
embezzle emblaze emboss emcee emissary emission emit emote emphases emphasis emphatic employ empower emptier enamel encircle
enclose encode encroach encrust encrypt endnote endorse endure enema enforcer engorge engulf enhance enigma enquirer enroll
ensure entail entangle entire entitle entrap entree entry enzyme epic equal equator erase eraser errand errant erratic erupt
escape eskimo essence estrogen eternal ethanol ether ethics evade evasion even every evict evident evoke exact exclude excuse
exert exes exhale exit exodus expand expanse expect expel expend expense expenses expert expire explicit explode exponent
exporter expose express extinct fabric facial factoid factor factual fade fame fanatic fashion faster federal feisty feline
femur fender feral fernlike ferret ferris fester fetal fetch fiber fiddle fidelity fifteen fifth fiftieth fifty figure filet
film finance finicky finisher finite finlike five fixture flabby flaccid flagman flaky flannels flap flask flatten flattery
flattop flatware flex flick flint flip floozy floss flyover flypaper foam focal follicle fond fondue font food foothill
footing forge fossil fox fraction fracture fragile fragrant frail frame frays freckles freebase freebee freebie freeload
freeware frenzy frequent fresh fretful friday frisbee frisk fritter from front froth frown frozen fructose gains gallant game
gander garish garnish garter gatherer gave gawk gaze gear geiger gender generic genetics genre gent gentile gents geologic
getaway getup giblet gigolo gills gimmick given glamour glide glimpse gloater glove glucose gluten glutton goal goes goggles
goliath gonad gone gong gory gossip gothic gotten gout gown grab grader gradient graffiti grain granddad grandkid grandma
grandpa grandson granny grant grasp greedy greeter grew grinch grind gristle groggy groin groove grout grower growl grudge
grumble grunge guidance gulp gumball gummy gush guzzler habitant habitat habitual hacker half halogen halt halves handed
hankie hardcopy hardcore harddisk hardener hardhat harem hash hassle haste hasty hatbox hatchet hazard hazelnuts hazy heap
heartless heat heave helium helpline hemlock henchman hermit heroics herself hick hubcap huff hula hull humble humid humpback
hungry hurdle hurler hurray hurry hush hybrid hydrant hydrate hypnosis hypnotic icon idiom ignite immerse imminent immodest
immortal impart impeach impish implant implicit implode imply import importer imprint improper impure inch indecent intent
iodine ipad iphone ipod iron irritant issue item itunes jailer jargon jaywalk jeep jester jinx jitters jittery jockey jogger
john joint jokester jolt joystick judicial judo jugular jumbo jump jumper juncture june junior jurist juror jury justice keep
kennel kept kick kilogram kilowatt kinetic kinfolk kleenex kooky kosher krypton kung laborer labrador laden lair landmark
landmass landmine landside lapdog lapel lard large latch lather latrine lavish lecturer left legal leggings lego legume
legwork lend length leotard leverage lice life lifter line liner linguini linoleum lint lisp litmus little lukewarm lumber
lumpish lunacy luncheon lurch lure macaw magma magnetic makeover maker male mammal mammary manager manger mangle manhole
mankind manlike manmade mannish manor manpower many marathon march margin marital maroon marshy masses massive mastiff matador
match maternal matrix matron matter maverick mayday mayor memo mobster mockery mockup modular module moisten moisture molar
molasses molehill mollusk mommy monday mongrel monorail monsoon moocher moonlike morphine morse mortuary most mothball motive
motor mousy move mower much mulberry mulch mullets multiple mumbo mummy mumps munchkin mundane muscular musket musky muster
musty mute mutual muzzle myself myspace nanny napkin narrow natural nautical navy nearby nearest nebula needle nemeses nemesis
nephew nervous nervy nest neuron neurosis neurotic nib niece nineteen nintendo ninth node nuclear nuclei nucleus numeral
numeric nuptials nurture nutcase nutlike nutrient nutty nuzzle nylon obedient obey object oblivion oblong obscure obtain
obtrusive obtuse occupier occupy octane ogle oink okay olympics omission omit onlooker only onset onshore onstage onto onward
oozy opaque opponent oppose other ought ounce ourselves outer oval ovary over overact overall overarch overbid overbill
overbook overcast overcoat overcook overfill overflow overfull overhaul overhear overheat overhung overlaid overlap overlay
overpass overpay overrun overstay overstep overturn overview owner oxidant oxygen ozone pacifier padded padlock pager paltry
pamperer pampers pamphlet pancreas pandemic pang panic parcel parch pardon pare parish parka parkway parole part partake
partner pass passcode passerby passion passover passport past pastor patch paternal patient pauper pave pavement payback
paycheck payday payphone payroll peasant pectin peculiar pedigree pelican pelt penalty pendant penny penpal pension pentagon
perceive percent perch perish perjurer perjury perky perm permit peso pester petal petri petty phantom phase phobia phoney
phonics phony photo placard plain plank plasma plaster platform platonic plaza plead pleat pledge plenty plethora plod plop
plot plow ploy pluck plug plunger plural plus plywood polygon polymer portal portside poser posh postage postal postbox
postcard postwar pouch pout power powwow prance pranker prankish preacher preamble precinct precise precook precut predict
preface prefix pregame pregnant prelaw prelude premises premium prenatal preorder prepaid prepay preplan preppy preset preshow
presoak press presume preteen pretense prevail prevent preview prewar primal primary primate prime primer primp print prior
prissy pristine privacy process proclaim procurer prodigal produce product profane profile profound progeny program prolong
promoter prompt prone prong pronto property proposal propose props protect protegee protein proton protract protrude proud
proven provider province prowess prowl proxy prozac prudent prune public pucker pueblo pull pulp pumice pummel punctual
pungent punk purchase purge purifier purr purse pursuant pursuit putt puzzler pyramid quack quadrant quantity quantum quarrel
quarters quartet quell quench quicken quiet quirk quiver quote rabid racket radial radiator radical raft railcar rally ramp
ramrod ranch random ranger rank ransack rare rascal ratio ravage reabsorb reactive reactor reaffirm ream reappear reapply
rearview reason reassign reassure reattach reawake rebirth reboot rebound rebuff rebuild reburial rebuttal recall recant recap
recast recede receipt recess recital recite reckon reclaim recline recliner recluse recoil recolor recopy record recount
recoup recruit rectal recycler reduce reemerge reenact reenter reentry referee refill refinish reflex reflux refocus refold
reforest reformat reformer refract refrain refreeze refresh refund refusal refute regain regress regroup regular rehab reheat
rehire reissue rejoice rejoin rekindle relapse relate relax relay relearn release reliance reliant relic relish relive reload
relock remake remark rematch remedial remedy reminder remix remnant remote removal remover rename renderer rendition renegade
renewal renounce rental renter reoccupy reoccur reopen reorder repair repave repeal repeat repeater repent rephrase replace
replay replica reporter repost reprint reproach reps repulse request require reroute rerun resale resample rescuer reseal
research reselect reseller resemble resend resent reset reshape resident residual residue resist resonant resort resource
respect restless restrict resubmit result resume retainer retinal retiree retold retool retouch retrace retract retrain
retread retreat retrial retro retry return retype reunion reuse reveler revenge revenue reverb reverend reversal reverse
revert revise revision revisit revival reviver revoke revolt revolver reward rewash rewind rewire reword rework rewrap rewrite
rickety riddance ridden rigid rigor rind ripcord riptide ritalin ritzy rival riveter roamer rockband rocklike rogue roster
roulette roundish routine rubber rubble ruby ruckus rudder rule rummage rumor runny runt runway rupture ruse rust said saline
salvage sandpit sank santa sarcasm sassy satisfy saucy saunter savings savior savor scale scallion scant scenic schedule
scheme scoff scold scone scorch scorcher scorer scorpion scotch scouts scrabble scribble scuff scurvy scuttle second secrecy
secret sect sector secular sedan sediment seismic seizure seldom selector self seltzer semester seminar semisoft send senior
sepia septum sequel sequence serf series serve server service serving session sessions setback settler setup seventh seventy
shabby shack shade shady shaft shale shallot shallow shanty sharp sharper sharpie sheath shed sheet shelter shelve sherry
shield shifter shifty shimmy shirt shone shoplift shopper shoptalk shortcut shorten shorter shorts shout showbiz showcase
showgirl showman shown showoff showroom showy shrank shrapnel shredder shriek shrill shrimp shrink shrivel shrubs shrug shrunk
shudder shuffle shun shunt shush shut siamese siberian sibling sierra silencer silent silica silicon silo sinister sinner
siren sitcom sitter skeletal skeleton skeptic skewed skewer skid skier skies skirmish skittle skype skyward slab slain slander
slang slant slather slaw sleek sleep sleet sleeve slept slick sling slinky slip slogan slouchy sludge slum slur slurp slush
smart smirk smite smith smitten smock smudge smudgy snap snarl sneak sneer snide sniff snip snippet snooper snore snout snuff
software spasm speak species specimen specks spectrum speech speller spender spent spew sphere sphinx spiffy spilt spinal
spindle spinout spinster spiny spirits splash spoilage spoiler spoils spoken sponsor spoof spook spooky spool sporty spotter
spouse spud sputter spyglass squabble squall squander squash squeak squeal squealer squeegee squeeze squid squiggle squint
squire squirm squirt squishy staff stage stagnant stain stalk stall stalling stallion stamina stammer stamp stand staple
starch stark starlet starter startle startler startup stash state static statue stature status statute staunch stays steadier
steam steep stem stench stencil step stereo sterile sternum stew stick stiffen stifle stimuli stimulus sting stingray stipend
stir stitch stock stoic stoke stomp stony stood stooge stool storage storm stove stowaway strain strap stray stream stretch
strict stride strife strobe stucco stuck stuffy stumble stump stung stunner stunt stupid stupor sturdy suave subfloor subgroup
subject sublease sublet sublevel submerge subpanel subpar subplot subprime subside subsidy subsonic substance subtitle
subtotal subtract subtype suburb subway such sudden suds suffice suffix suffrage suggest suitcase suitor sulfide sulfite
sulfur sulk sultry superior superjet superman supermom surgical surname surpass surplus surround survey suspense swab swagger
swarm swear swell swept swerve swifter swim swimsuit swimwear swipe swirl swivel swoop swung synapse syndrome synopses syringe
system tabasco tableful tables tabloid taco tactful tactic tactical tactics tactile tadpole talcum tall talon tamer tamper
tank tannery tantrum taps target tarot tart tartar task tasty tattered tattle tattoo tavern taxi teacup tempt tepid test
tether thank that thaw theater thee theology theorem theorist there thermal thermos thesis thespian thicken thievish thirsty
thirteen thirty those thousand thread thrift thrive throb throng throttle throwback thrower throwing thud thursday thus
thyself tidal tidbit tidings tight tigress tilt timing tinfoil tinsel tint tinwork tipoff tiptop tissue toaster together token
topic tractor trade traffic train traitor trance transfer transit trash traverse travesty tray treat treble trekker tremble
trend trespass triage trial triangle tribunal tribune triceps trickery trickle tricky tricolor tricycle trident trillion
trimmer tripod trivial trodden trough trousers trout trowel truce trunks trustee truth try tubular tuesday turban turbine
turbofan turbojet turf turmoil turret tusk tutu tweak tweet tweezers twelve twenty twerk twice twiddle twig twin twins twirl
twister twisty twitter tycoon tying tyke udder ultra umpire undergo unify upchuck upfront upgrade upheaval upheld uphill
uphold upload upon upper upriver uproot upscale upside upstage upstairs upstart uptake uptown upward upwind uranium urban
urgency usage user usher usual utensil utmost vacancy vacant vacate vagrancy valiant valid valium value valve vanish vanquish
vantage variety varmint vascular veal vegan veggie velcro vendetta vendor vengeful venison verbose verse version versus
vertical vertigo very vessel vest veteran vex vicinity video viewer viral virtual visa visor vitals vixen voice void
volleyball voltage volumes voter voucher vowel vulnerable wafer wages wagon wail walk walmart wand wannabe wardrobe warlike
warn washbowl washday washer washout washroom washtub watch water wave wavy wearable whacky wham wharf wheat whiff whinny
whiny whisper whoever whole whomever wick widen widget width wifi wiggle wildcard wildland wilt wince winch wind winner
winnings wipe wiring wiry wish wisplike wispy wistful within without wizard wobble women wooden woof wool word worrier worry
woven wring xerox yahoo yearn years yeast yelp yiddish yodel youth zealous zeppelin zesty zigzag zipfile zips zoology
`
  .split(/\s+/)
  .filter((word) => word !== "");
