/** Writes the table of all commands for the README from the schemas, so that the page cannot tell anything else. */
import * as z from "zod";
import { hostSchemas, playerSchemas } from "./commands.ts";

/** The table as Markdown, one row per command. */
export function commandTable(): string {
  const rows = [...rowsOf("player", playerSchemas), ...rowsOf("host", hostSchemas)];
  return ["| who | type | payload |", "| --- | --- | --- |", ...rows].join("\n");
}

function rowsOf(who: string, schemas: Readonly<Record<string, z.ZodObject>>): string[] {
  return Object.entries(schemas).map(([type, schema]) => `| ${who} | \`${type}\` | ${payloadOf(schema)} |`);
}

/** What a schema says of itself in JSON Schema, of which only the few forms that commands use are worded. */
interface Form {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Form[];
  readonly items?: Form;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
}

const heads = ["id", "type", "turn"];

function payloadOf(schema: z.ZodObject): string {
  const form = z.toJSONSchema(schema, { io: "input" }) as Form;
  const words = fieldsOf(form, heads);
  return words === "" ? "" : `\`{${words}}\``;
}

function fieldsOf({ properties = {}, required = [] }: Form, without: readonly string[] = []): string {
  return Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, field]) => `${name}${required.includes(name) ? "" : "?"}: ${wordsOf(field)}`)
    .join(", ");
}

function wordsOf(form: Form): string {
  if (form.enum !== undefined) return form.enum.map(String).join(" \\| ");
  if (form.const !== undefined) return String(form.const);
  if (form.anyOf !== undefined) return form.anyOf.map(wordsOf).join(" \\| ");
  if (form.items !== undefined) return `[${wordsOf(form.items)}, ...]`;
  if (form.properties !== undefined) return `{${fieldsOf(form)}}`;
  return form.type ?? "any";
}
