// What the worker that measures this device tells the page.

export interface DeviceFigures {
  readonly perSecond: number; // combinations of all trusts, each run through the whole book
  readonly training: {
    readonly adjustments: number;
    readonly sales: number; // spent
    readonly seconds: number;
  };
}

export type DeviceNews =
  | { readonly is: "progress"; readonly tried: number; readonly share: number }
  | ({ readonly is: "done" } & DeviceFigures);
