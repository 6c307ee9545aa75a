/** The version of the wire. A client that speaks another one is refused with PROTOCOL_MISMATCH. */

export const protocolVersion = 1;
