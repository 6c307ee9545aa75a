// More than five hundred names that nobody should have to read, in families, each made from a handful of parts.
import { companyNames, teammateNames } from "#company/names.ts";

export interface Family {
  readonly title: string;
  readonly isForTheTeacher?: true; // all of them are to be seen by the teacher first
  readonly names: readonly string[];
}

const words = ["Ann", "Bo Li", "Zoë", "كريم", "दीपा"];

/** Every sign alone, around a name, and in the middle of one. */
const sprinkled = (signs: readonly string[]): string[] =>
  signs.flatMap((sign) => [sign, `${sign}Ann${sign}`, `A${sign}nn`]);

const points = (...ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );

const marks = points([0x0300, 0x0315], [0x0323, 0x0333]);

function zalgo(word: string, depth: number): string {
  return Array.from(word, (letter, place) => letter + marksFrom(place, depth)).join("");
}

const marksFrom = (start: number, depth: number): string =>
  Array.from({ length: depth }, (_, index) => marks[(start * 5 + index) % marks.length]).join("");

const directions = points([0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069], [0x061c, 0x061c]);
const zeroWidth = points([0x200b, 0x200d], [0x2060, 0x2064], [0xfeff, 0xfeff], [0x00ad, 0x00ad], [0x034f, 0x034f]);
const fillers = points([0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e], [0x2800, 0x2800], [0x3164, 0x3164]).concat(
  points([0xffa0, 0xffa0], [0xfe0e, 0xfe0f], [0x13441, 0x13442], [0x1d159, 0x1d159], [0xe0001, 0xe0001]),
);
const blanks = points([0x2000, 0x200a], [0x00a0, 0x00a0], [0x1680, 0x1680], [0x202f, 0x202f], [0x205f, 0x205f]).concat(
  "\u3000",
  "\u2028",
  "\u2029",
  " ",
  "\t",
  "\n",
  "\r\n",
);
const controls = points([0x00, 0x1f], [0x7f, 0x9f]);
const surrogates = ["\ud800", "\udbff", "\udc00", "\udfff", "\udfff\ud800", "\ud83e\ud83e"];
const unassigned = points([0xe000, 0xe003], [0xfdd0, 0xfdd3], [0xfff9, 0xfffd], [0x10fffe, 0x10ffff], [0x0378, 0x0379]);

const twins: Readonly<Record<string, string>> = { a: "а", c: "с", e: "е", h: "һ", i: "і", o: "о", p: "р", s: "ѕ" };
const cyrillic = (word: string): string => word.replace(/[aceihops]/g, (letter) => twins[letter] ?? letter);

/** Letters of another block, from the sign that stands for "a" there. */
const inBlock = (word: string, a: number): string =>
  word.toLowerCase().replace(/[a-z]/g, (letter) => String.fromCodePoint(a + letter.charCodeAt(0) - 97));

/** Bold, italic, script, Fraktur, double-struck, sans and monospace letters, circles, and the wide forms. */
const blocks = [0x1d41a, 0x1d482, 0x1d4ea, 0x1d51e, 0x1d552, 0x1d5ba, 0x1d68a, 0x24d0, 0x249c, 0xff41];
const authorities = ["Teacher", "Your teacher", "admin", "Moderator", "Projector", "Host"];

const html = [
  "<script>x</script>",
  "<script>alert(1)",
  "</span><script>a",
  "<img src=x onerror=a",
  "<img/src/onerror=a>",
  "<svg onload=a()>",
  "<b>Ann</b>",
  "<h1>Ann",
  "<marquee>Ann",
  "<iframe src=//a.b>",
  "<style>*{color:red}",
  "<!--Ann",
  "--><b>Ann",
  "<a href=//a.b>Ann",
  "<plaintext>Ann",
  "<textarea>Ann",
  '"><u>Ann',
  "' onclick=a() '",
  "&lt;b&gt;Ann",
  "&#60;b&#62;Ann",
  "&amp;Ann",
  "&nbsp;Ann",
  "javascript:alert(1)",
  "data:text/html,Ann",
  "]]>Ann<![CDATA[",
  "＜b＞Ann＜/b＞",
];

const templates = [
  "{{7*7}}",
  `$\{7*7}`,
  "#{7*7}",
  "<%= 7*7 %>",
  "{name}",
  "{count}",
  "{0}",
  "{{name}}",
  "[[name]]",
  "@{name}",
  "%s%s%n",
  "%d %x Ann",
  "%00Ann",
  "%3Cb%3E",
  "$& Ann",
  "$1 $2",
  "$` Ann",
  "$' Ann",
  "\\u0041nn",
  "\\x41nn",
  "\\nAnn",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
];

const orders = [
  "' OR 1=1 --",
  "'; DROP TABLE x;--",
  'Ann" OR ""="',
  "Robert'); --",
  "1; DELETE FROM a",
  "1 UNION SELECT 1",
  "$(reboot)",
  "`reboot`",
  "; rm -rf x",
  "| cat /etc/a",
  "../../etc/passwd",
  "C:\\con\\aux",
  "=1+1",
  "=HYPERLINK(1)",
  "=cmd|' /C a'!A0",
  "+1+1",
  "-1+1",
  "@SUM(1,1)",
  "\t=1+1",
  "＝1+1",
  'a,"b",c',
  "a;b;c",
  '"""Ann"""',
  "http://a.b/c",
  "ann@a.b",
];

const nothings = [
  "",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "0",
  "-0",
  "1e999",
  "false",
  "true",
  "None",
  "nil",
].concat(["[object Object]", "[]", "{}", "0x0", "()", "--", "..", "N/A", "''", '""', "?"]);

const insults = ["fuck", "shit", "bitch", "cunt", "nigger", "faggot", "whore", "wanker"];
const leet: Readonly<Record<string, string>> = { a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" };
const disguised = (word: string): string[] => [
  word,
  word.toUpperCase(),
  Array.from(word).join(" "),
  Array.from(word).join("."),
  Array.from(word).join("_"),
  Array.from(word).join("\u200b"),
  word.replace(/[aeiost]/g, (letter) => leet[letter] ?? letter),
  inBlock(word, 0xff41),
  zalgo(word, 4),
];

const emoji = ["🦊", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪", "🇩", "1️⃣", "👍🏿", "❤️", "🀄", "🫠", "☠️"];
/** Signs that count as one grapheme however many of them stand in a row. */
const chains = ["ᄀ", "क्", "ก็", "1\u20e3"].flatMap((sign) => [19, 60, 300].map((count) => `a${sign.repeat(count)}`));
const pictures = emoji.flatMap((sign) => [sign, sign.repeat(5), `${sign} Ann`, `Ann${sign.repeat(19)}`]);
const kilobytes = [
  "🦊".repeat(2560),
  "👩‍👩‍👧‍👦".repeat(400),
  "🇩🇪".repeat(1280),
  "é".repeat(5000),
  `Ann${"\u0301".repeat(5000)}`,
];

const namesakes = teammateNames.slice(0, 6).flatMap((name) => [name, name.toUpperCase(), ` ${name}\u200b`]);
const spelled = [
  "Brisk Fox",
  "brisk fox",
  "BRISK FOX",
  "BriskFox",
  "Brisk  Fox",
  "Brisk\u00a0Fox",
  "Ｂrisk Fox",
].concat([
  "Brisk Fox 2",
  "BriskFox2",
  "Straße",
  "STRASSE",
  "strasse",
  "ﬁn",
  "fin",
  "Fin",
  "Å",
  "Å",
  "A\u030a",
  "ο",
  "Ο",
]);

const letters = ["W", "m", "i", "ﷺ", "﷽", "𒐫", "꧅", "ꙮ", "漢", "ᄀ", "각", "न", "ก็", "ཧཱུྃ", "ש", "ﬃ", "½"];
const lengths = letters.flatMap((letter) => [1, 19, 20].map((count) => `a${letter.repeat(count)}`));
const long = [100, 999, 1000, 1001, 10_000].flatMap((count) => ["x".repeat(count), "a ".repeat(count / 2)]);
const alike = Array.from({ length: 12 }, () => "x".repeat(20));

export const families: readonly Family[] = [
  {
    title: "stacked accents",
    names: words.flatMap((word) => [1, 2, 3, 9, 60, 180].map((depth) => zalgo(word, depth))),
  },
  { title: "accents on nothing", names: marks.flatMap((mark) => [mark, `${mark}Ann`]).slice(0, 40) },
  { title: "marks of direction", names: sprinkled(directions) },
  { title: "signs of no width", names: sprinkled(zeroWidth) },
  { title: "fillers that look like nothing", names: sprinkled(fillers) },
  { title: "blanks of every width", names: sprinkled(blanks) },
  { title: "control characters", names: controls.map((sign) => `a${sign}b`) },
  { title: "lone surrogates and signs that are none", names: sprinkled([...surrogates, ...unassigned]) },
  {
    title: "who claims to be the teacher",
    isForTheTeacher: true,
    names: authorities.flatMap((word) => [word, cyrillic(word), ...blocks.map((block) => inBlock(word, block))]),
  },
  { title: "HTML", names: html },
  { title: "templates and formats", names: templates },
  { title: "orders to other programs", names: orders },
  { title: "names that mean nothing", names: nothings },
  { title: "insults in disguise", isForTheTeacher: true, names: insults.flatMap(disguised) },
  { title: "pictures and flags", names: pictures },
  { title: "ten kilobytes", names: [...kilobytes, ...long] },
  { title: "namesakes of teammates and companies", names: [...namesakes, ...companyNames.slice(0, 6)] },
  { title: "one name in many spellings", names: spelled },
  { title: "the longest, the widest, the tallest", names: [...lengths, ...chains, ...alike] },
];
