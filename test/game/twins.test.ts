// What a customer will say is nobody's before the verdict: two classes that differ in it alone look alike until then.
import { test } from "vitest";
import { expectAlike } from "../support/attacks/twin-classes.ts";

test("SEC-04 sixty pairs of classes that differ in the open customer's answer alone are shown and told the same", () => {
  expectAlike(60);
});
