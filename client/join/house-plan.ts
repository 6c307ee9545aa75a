// Where everything stands in the picture at the door: the same four people, measured for a phone, a low phone and a wide page.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Lodger extends Box {
  readonly face: string; // seed of the portrait
  readonly report: number; // −1 to 1; of the boss 0 to 1
  readonly isLit: boolean;
  readonly looksLeft: boolean;
  readonly isBoss: boolean;
}

export interface HousePlan {
  readonly width: number;
  readonly height: number;
  readonly roof: Box; // the upper slab; above it is sky
  readonly floor: Box; // the lower slab
  readonly halls: readonly [Box, Box]; // open halls between the three rooms
  readonly lodgers: readonly [Lodger, Lodger, Lodger, Lodger]; // sales, two managers, the boss
  readonly slip: { readonly x: number; readonly y: number; readonly size: number }; // its point, and px of its words
  readonly arrow: number; // k of the arrow grammar
  readonly bike: { readonly x: number; readonly scale: number } | null; // middle, on the floor
  readonly plant: { readonly x: number; readonly scale: number } | null;
  readonly antenna: number | null; // middle
}

interface Measures extends Omit<HousePlan, "roof" | "floor" | "halls" | "lodgers"> {
  readonly roof: readonly [top: number, thickness: number];
  readonly floor: readonly [top: number, thickness: number];
  readonly halls: readonly [from: number, to: number, from2: number, to2: number];
  readonly lodgers: readonly [Place, Place, Place, Place];
}

type Place = readonly [x: number, y: number, width: number, height: number];

const cast = [
  { face: "Mia", report: 0.64, isLit: true, looksLeft: false, isBoss: false },
  { face: "Jonas", report: 0.82, isLit: true, looksLeft: false, isBoss: false },
  { face: "Noor", report: -0.46, isLit: false, looksLeft: true, isBoss: false },
  { face: "Lena", report: 0.74, isLit: true, looksLeft: true, isBoss: true },
] as const;

export type HouseSize = "phone" | "low" | "wide";

export const housePlans: Readonly<Record<HouseSize, HousePlan>> = {
  phone: built({
    width: 390,
    height: 362,
    roof: [28, 13],
    floor: [345, 17],
    halls: [117, 137, 243, 281],
    lodgers: [
      [16, 136, 88, 106],
      [150, 62, 80, 91],
      [150, 214, 80, 90],
      [294, 128, 85, 112],
    ],
    slip: { x: 219, y: 231, size: 15.5 },
    arrow: 1,
    bike: { x: 58, scale: 1.3 },
    plant: { x: 349, scale: 1.25 },
    antenna: 40,
  }),
  low: built({
    width: 390,
    height: 186,
    roof: [0, 11],
    floor: [174, 12],
    halls: [108, 132, 250, 282],
    lodgers: [
      [18, 52, 78, 80],
      [156, 22, 70, 68],
      [156, 99, 70, 68],
      [298, 46, 78, 84],
    ],
    slip: { x: 212, y: 119, size: 14.5 },
    arrow: 0.85,
    bike: null,
    plant: null,
    antenna: null,
  }),
  wide: built({
    width: 640,
    height: 720,
    roof: [96, 20],
    floor: [692, 28],
    halls: [200, 234, 416, 456],
    lodgers: [
      [14, 276, 170, 204],
      [252, 156, 146, 170],
      [252, 440, 146, 170],
      [474, 258, 160, 206],
    ],
    slip: { x: 384, y: 462, size: 22 },
    arrow: 1.45,
    bike: { x: 98, scale: 2 },
    plant: { x: 556, scale: 2 },
    antenna: 76,
  }),
};

function built({ roof, floor, halls, lodgers, ...rest }: Measures): HousePlan {
  const { width } = rest;
  const inside = { y: roof[0] + roof[1], height: floor[0] - roof[0] - roof[1] };
  const [mia, jonas, noor, lena] = cast;
  return {
    ...rest,
    roof: { x: 0, y: roof[0], width, height: roof[1] },
    floor: { x: 0, y: floor[0], width, height: floor[1] },
    halls: [
      { ...inside, x: halls[0], width: halls[1] - halls[0] },
      { ...inside, x: halls[2], width: halls[3] - halls[2] },
    ],
    lodgers: [
      { ...mia, ...boxAt(lodgers[0]) },
      { ...jonas, ...boxAt(lodgers[1]) },
      { ...noor, ...boxAt(lodgers[2]) },
      { ...lena, ...boxAt(lodgers[3]) },
    ],
  };
}

function boxAt([x, y, width, height]: Place): Box {
  return { x, y, width, height };
}
