// What the terminal shows once the server listens: the teacher's address, the students' address, and a code to scan.
import { renderUnicodeCompact } from "uqr";
import { studentsBase } from "./addresses.ts";
import type { Config } from "./config.ts";

export function announcement(port: number, { host, publicUrl }: Pick<Config, "host" | "publicUrl">): string {
  const own = `http://localhost:${port}`;
  const students = publicUrl ?? studentsBase(own, host);
  return [
    `Listening on ${own}`,
    "",
    `  Teacher:  ${publicUrl ?? own}/host`,
    `  Students: ${students}`,
    "",
    renderUnicodeCompact(students, { border: 2 }),
    "",
    "  Stop with Ctrl+C. Everything played is kept and goes on after the next start.",
  ].join("\n");
}
