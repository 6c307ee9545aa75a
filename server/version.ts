// Which version of the game this is: the one in package.json, written down so that the built server needs no file beside it.
export const version = "0.1.0";
