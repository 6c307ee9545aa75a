// The environment, read once at the start: typed settings, or a list of everything that is wrong with it.
import { isIP } from "node:net";
import { resolve } from "node:path";
import * as z from "zod";

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

export interface Config {
  readonly port: number; // 0: any free one
  readonly host: string | null; // null: all interfaces
  readonly publicUrl: string | null; // an origin, such as https://game.example.org
  readonly dataDir: string; // absolute
  readonly databaseUrl: string | null; // with its password: never to be printed; null: sessions are kept in dataDir
  readonly hostPassword: string | null;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean | number | string; // in the words of Express
  readonly retentionDays: number;
  readonly logLevel: LogLevel;
  readonly metricsToken: string | null;
  readonly securityContact: string | null; // such as mailto:it@school.example
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    });

const origin = z.string().transform((text, context) => {
  const found = originOf(text);
  if (found !== null) return found;
  context.issues.push({ code: "custom", input: text, message: "must be an address such as https://game.example.org" });
  return z.NEVER;
});

/** Without a path: links, and the origins that browsers name, are made of it. */
function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin: found, pathname, search, hash } = new URL(text);
  const isPlain = pathname === "/" && search === "" && hash === "";
  return isPlain && (protocol === "http:" || protocol === "https:") ? found : null;
}

const origins = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
  .pipe(z.array(origin));

const proxy = z.string().transform((text, context) => {
  if (text === "true" || text === "false") return text === "true";
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const names = text.split(",").map((name) => name.trim());
  if (names.every(isProxyName)) return names.join(", ");
  context.issues.push({
    code: "custom",
    input: text,
    message: "must be true, a number of proxies, or their addresses",
  });
  return z.NEVER;
});

function isProxyName(name: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(name)) return true;
  const [address = "", bits] = name.split("/");
  return isIP(address) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= 128));
}

/** It is sent in a header, which takes no other signs. */
const secret = z
  .string()
  .trim()
  .regex(/^[\x20-\x7e]{8,}$/, {
    error: "must have at least 8 characters, all of them plain letters, digits and signs",
  });

const database = z.string().refine(isDatabaseUrl, {
  error: "must be an address such as postgres://user:password@db.example.org/game",
});

function isDatabaseUrl(text: string): boolean {
  return URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);
}

const contact = z.string().regex(/^(mailto:|https:\/\/|tel:)[\x21-\x7e]+$/, {
  error: "must be an address such as mailto:it@school.example",
});

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: database.optional(),
  HOST_PASSWORD: secret.optional(),
  ALLOWED_ORIGINS: origins.default([]),
  TRUST_PROXY: proxy.default(false),
  RETENTION_DAYS: wholeNumber(1, 3650).default(30),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).default("info"),
  METRICS_TOKEN: secret.optional(),
  SECURITY_CONTACT: contact.optional(),
});

/**
 * Reads the settings of the server.
 *
 * @param env such as `process.env`; an empty variable counts as unset
 * @returns the settings, or one sentence for each variable that is wrong, without its value: it may be a secret
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | readonly string[] {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  const result = environment.safeParse(Object.fromEntries(given));
  if (!result.success) return result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST ?? null,
    publicUrl: data.PUBLIC_URL ?? null,
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL ?? null,
    hostPassword: data.HOST_PASSWORD ?? null,
    allowedOrigins: data.ALLOWED_ORIGINS,
    trustProxy: data.TRUST_PROXY,
    retentionDays: data.RETENTION_DAYS,
    logLevel: data.LOG_LEVEL,
    metricsToken: data.METRICS_TOKEN ?? null,
    securityContact: data.SECURITY_CONTACT ?? null,
  };
}

export const isConfig = (read: Config | readonly string[]): read is Config => "port" in read;

/** The variables there are. */
export const variables: readonly string[] = Object.keys(environment.shape);
