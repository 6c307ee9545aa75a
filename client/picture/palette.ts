/** Holds the colours of both themes by their role. */

export interface Palette {
  readonly paper: string;
  readonly sheet: string;
  readonly well: string;
  readonly line: string;
  readonly line2: string;
  readonly grid: string;
  readonly ink: string;
  readonly ink2: string;
  readonly slab: string;
  readonly facade: string;
  readonly facade2: string;
  readonly plateText: string;
  readonly plateFor: string; // a positive report on a plate
  readonly plateAgainst: string; // a negative one
  readonly fwd: string;
  readonly fwdn: string;
  readonly fwdt: string;
  readonly fbf: string;
  readonly onfb: string;
  readonly fbl: string;
  readonly fb: string;
  readonly fbn: string;
  readonly fbt: string;
  readonly lamp: string;
  readonly lampt: string;
  readonly shade: string;
  readonly onLamp: string;
  readonly ok: string;
  readonly miss: string;
  readonly misst: string;
  readonly combo: string;
}

const light: Palette = {
  paper: "#FBF4E8",
  sheet: "#FFFDF8",
  well: "#F4EADA",
  line: "#DDD0BB",
  line2: "#8C8271",
  grid: "#EFE4D0",
  ink: "#1E2148",
  ink2: "#474B70",
  slab: "#1E2148",
  facade: "#EEDFC6",
  facade2: "#E3CFB0",
  plateText: "#FFF7E8",
  plateFor: "#A9C8FF",
  plateAgainst: "#D3B9FF",
  fwd: "#1A56CF",
  fwdn: "#6A3FB5",
  fwdt: "#E2EBFD",
  fbf: "#F68B35",
  onfb: "#1E2148",
  fbl: "#D95A08",
  fb: "#B84300",
  fbn: "#855600",
  fbt: "#FFE8D3",
  lamp: "#FFD265",
  lampt: "#FFEFC4",
  shade: "#B9B2CC",
  onLamp: "#1E2148",
  ok: "#1B6B4F",
  miss: "#8B2869",
  misst: "#F8E4F0",
  combo: "#6F6350",
};

const night: Palette = {
  paper: "#14163A",
  sheet: "#1D2050",
  well: "#262A60",
  line: "#3B4080",
  line2: "#8387BF",
  grid: "#20235A",
  ink: "#FFF7E8",
  ink2: "#CBCBE8",
  slab: "#0B0D28",
  facade: "#2A2D62",
  facade2: "#383C7A",
  plateText: "#FFF7E8",
  plateFor: "#A9C8FF",
  plateAgainst: "#D3B9FF",
  fwd: "#82B4FF",
  fwdn: "#C6A8FF",
  fwdt: "#22305F",
  fbf: "#FF9D57",
  onfb: "#14163A",
  fbl: "#FF9D57",
  fb: "#FF9D57",
  fbn: "#F0C24E",
  fbt: "#4A2E3C",
  lamp: "#FFD265",
  lampt: "#4B4360",
  shade: "#7D82BE",
  onLamp: "#1E2148",
  ok: "#7FD9B0",
  miss: "#FF9BD2",
  misst: "#4A2654",
  combo: "#B9AE97",
};

const palettes = { light, night };

export function paletteOf(theme: keyof typeof palettes): Palette {
  return palettes[theme];
}
