/** Friendly names for companies, players and simulated teammates. */

/** Names of companies, each harmless and each different from the others. */
export const companyNames: readonly string[] = [
  "Bluebird Works",
  "Maple & Sons",
  "Otter Lab",
  "Paper Moon",
  "Kite Union",
  "Lantern & Co",
  "Pebble House",
  "Harbour Lights",
  "Juniper Trading",
  "Clockwork Garden",
  "Marble Arcade",
  "Northwind Goods",
  "Sunflower Supply",
  "Copper Kettle",
  "Willow Works",
  "Compass Rose",
  "Ginger & Thyme",
  "Silver Thimble",
  "Puffin Post",
  "Saffron Market",
  "Acorn Studio",
  "Tidewater Tools",
  "Lemon Grove",
  "Cloud Nine Crafts",
  "Hazel & Daughters",
  "Red Balloon",
  "Meadow Makers",
  "Quiet Harbour",
  "Velvet Button",
  "Orchard Lane",
  "Snowdrop Stores",
  "Windmill Wares",
  "Button & Bow",
  "Cedar House",
  "Comet Couriers",
  "Daisy Chain",
  "Evergreen Exchange",
  "Fern & Feather",
  "Golden Acorn",
  "Honeycomb Hall",
  "Inkwell Press",
  "Jasmine Junction",
  "Kingfisher Crew",
  "Lighthouse Ltd",
  "Moss & Stone",
  "Nutmeg Nook",
  "Olive Branch",
  "Pinecone Parcel",
  "Quill & Page",
  "Raindrop Radio",
  "Starling Street",
  "Teacup Theatre",
  "Umbrella Union",
  "Violet Valley",
  "Walnut Way",
  "Yellow Door",
  "Zephyr Sails",
  "Apricot Alley",
  "Birch Bridge",
  "Cobble Corner",
  "Driftwood Design",
  "Echo Gardens",
  "Firefly Frames",
  "Gooseberry Goods",
  "Hillside Hats",
  "Ivy Island",
  "Jigsaw Joinery",
  "Kettle & Crumb",
  "Lavender Lines",
  "Mosaic Mill",
  "Nightingale Notes",
  "Oak & Ivory",
  "Parasol Place",
  "Ribbon Road",
  "Sandcastle Co",
  "Tangerine Team",
  "Upland Union",
  "Waterwheel Works",
  "Yarn & Needle",
  "Zigzag Zone",
];

/** First names of teammates; the first six are the default company of the article, salespeople to CEO. */
export const teammateNames: readonly string[] = [
  "Mia",
  "Omar",
  "Jonas",
  "Bo",
  "Noor",
  "Lena",
  "Ada",
  "Kofi",
  "Yuki",
  "Mateo",
  "Zola",
  "Emil",
  "Priya",
  "Luca",
  "Amina",
  "Tomas",
  "Ines",
  "Ravi",
  "Freya",
  "Malik",
  "Sofia",
  "Kenji",
  "Leila",
  "Oskar",
  "Nia",
  "Pablo",
  "Anya",
  "Tariq",
  "Greta",
  "Samir",
  "Clara",
  "Jin",
  "Elif",
  "Hugo",
  "Thandi",
  "Milan",
  "Rosa",
  "Idris",
  "Mei",
  "Anton",
  "Yara",
  "Felix",
  "Sanna",
  "Diego",
  "Hana",
  "Kwame",
  "Olga",
  "Rafael",
  "Dina",
  "Viktor",
  "Chloe",
  "Arjun",
  "Selma",
  "Marco",
  "Farah",
  "Nils",
  "Keiko",
  "Andre",
  "Zara",
  "Pavel",
];

export const adjectives: readonly string[] = [
  "Able",
  "Agile",
  "Amber",
  "Artful",
  "Autumn",
  "Avid",
  "Brave",
  "Breezy",
  "Bright",
  "Brisk",
  "Calm",
  "Candid",
  "Careful",
  "Cheerful",
  "Clever",
  "Cosmic",
  "Cosy",
  "Curious",
  "Daring",
  "Dapper",
  "Eager",
  "Early",
  "Earnest",
  "Fair",
  "Festive",
  "Friendly",
  "Gentle",
  "Glad",
  "Golden",
  "Graceful",
  "Happy",
  "Helpful",
  "Honest",
  "Humble",
  "Jolly",
  "Joyful",
  "Keen",
  "Kind",
  "Lively",
  "Loyal",
  "Lucky",
  "Lunar",
  "Mellow",
  "Merry",
  "Mighty",
  "Neat",
  "Nimble",
  "Noble",
  "Patient",
  "Polite",
  "Proud",
  "Quick",
  "Royal",
  "Serene",
  "Silver",
  "Steady",
  "Sunny",
  "Swift",
  "Tidy",
  "Witty",
];

export const animals: readonly string[] = [
  "Albatross",
  "Alpaca",
  "Antelope",
  "Axolotl",
  "Badger",
  "Bison",
  "Butterfly",
  "Canary",
  "Cheetah",
  "Chinchilla",
  "Cricket",
  "Crane",
  "Dolphin",
  "Dragonfly",
  "Falcon",
  "Finch",
  "Firefly",
  "Flamingo",
  "Fox",
  "Gazelle",
  "Gecko",
  "Giraffe",
  "Hamster",
  "Hare",
  "Hedgehog",
  "Heron",
  "Ibex",
  "Kestrel",
  "Kingfisher",
  "Kiwi",
  "Koala",
  "Ladybird",
  "Lark",
  "Leopard",
  "Lion",
  "Llama",
  "Lynx",
  "Manatee",
  "Marmot",
  "Meerkat",
  "Moose",
  "Narwhal",
  "Octopus",
  "Otter",
  "Owl",
  "Panda",
  "Pelican",
  "Penguin",
  "Puffin",
  "Quail",
  "Quokka",
  "Rabbit",
  "Robin",
  "Seahorse",
  "Squirrel",
  "Swan",
  "Tiger",
  "Toucan",
  "Turtle",
  "Wombat",
];

/**
 * Gives the company at a place in the list; past its end the names come round again with a number.
 *
 * @param index a whole number from 0
 */
export function companyNameAt(index: number): string {
  return numbered(companyNames, index);
}

/**
 * Gives the teammate at a place in the list; past its end the names come round again with a number.
 *
 * @param index a whole number from 0
 */
export function teammateNameAt(index: number): string {
  return numbered(teammateNames, index);
}

/**
 * Generates a player's name nobody has yet, such as "Brisk Fox".
 *
 * @param seedOrIndex any whole number; neighbours give unlike names, the same number and `taken` the same name
 * @param taken names already in use, compared by `nameKey`
 * @returns a name not in `taken`; with a number behind it only when all 3,600 pairs are taken
 */
export function friendlyName(seedOrIndex: number, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, nameKey));
  const isFree = (name: string) => !used.has(nameKey(name));
  const pairs = adjectives.length * animals.length;
  const start = ((Math.trunc(seedOrIndex) % pairs) + pairs) % pairs;
  for (let lap = 1; ; lap += 1) {
    for (let step = 0; step < pairs; step += 1) {
      const name = lap === 1 ? pairAt(start + step) : `${pairAt(start + step)} ${lap}`;
      if (isFree(name)) return name;
    }
  }
}

/** The longest name that is shown, in what people see as one sign (graphemes). */
export const mostSigns = 20;

/** A text cut into what people see as one sign each: a letter with its accents, an emoji with its tone. */
export function signsOf(text: string): string[] {
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
}

/**
 * What two names have in common that nobody should have to tell apart by ear: forms of a letter (NFKC), case and
 * blanks. Letters of different scripts that look alike, such as a Latin and a Cyrillic "a", stay different.
 */
export const nameKey = (name: string): string => name.normalize("NFKC").toUpperCase().toLowerCase().replace(/\s/g, "");

/**
 * Gives a name that nobody has yet: the wish itself, or the wish with a number, such as "Kim 2".
 *
 * @param wish 1 to `mostSigns` signs
 * @param taken names already in use, compared by `nameKey`
 * @returns at most `mostSigns` signs: a long wish is shortened to make room for its number
 */
export function freeName(wish: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, nameKey));
  const signs = signsOf(wish);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : ` ${number}`;
    const name = `${signs
      .slice(0, mostSigns - ending.length)
      .join("")
      .trimEnd()}${ending}`;
    if (!used.has(nameKey(name))) return name;
  }
}

function pairAt(place: number): string {
  const pairs = adjectives.length * animals.length;
  const stride = 2221; // shares no factor with 3,600, so every pair comes up once, neighbours far apart
  const pair = (place * stride) % pairs;
  return `${pick(adjectives, Math.floor(pair / animals.length))} ${pick(animals, pair)}`;
}

function numbered(names: readonly string[], index: number): string {
  const lap = Math.floor(index / names.length);
  return lap === 0 ? pick(names, index) : `${pick(names, index)} ${lap + 1}`;
}

function pick(words: readonly string[], index: number): string {
  const word = words[index % words.length];
  if (word === undefined)
    throw new RangeError(`Cannot pick a name as the index must be a whole number from 0: it is ${index}`);
  return word;
}
