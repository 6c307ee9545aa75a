// The packets of Socket.IO without attachments: the game sends none, so nobody can make the server wait for one.
import { Decoder, Encoder } from "socket.io-parser";

class TextDecoder extends Decoder {
  constructor() {
    super({ maxAttachments: 0 });
  }
}

export const textParser = { Encoder, Decoder: TextDecoder };
