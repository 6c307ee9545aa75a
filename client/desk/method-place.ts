// The desk of somebody whose company learns by one of the three methods.
import type { MethodView, OwnMove } from "#game/views/method-view.ts";
import type { Place } from "./desk.ts";

export interface MethodPlace extends Place {
  readonly own: OwnMove;
  readonly method: MethodView;
}
