// The sentences of the door and of the components on it: all that a phone has to fetch before it can join.
import { components } from "./en/components.ts";
import { join } from "./en/join.ts";

export const enDoor = { ...components, ...join } as const;
