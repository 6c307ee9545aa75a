// The environment: defaults, and one readable list of what is wrong.
import { expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";

test("readConfig needs nothing", () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: null,
    publicUrl: null,
    databaseUrl: null,
    hostPassword: null,
    allowedOrigins: [],
    trustProxy: false,
    retentionDays: 30,
    logLevel: "info",
    metricsToken: null,
  });
  expect(readConfig({ PORT: "", HOST_PASSWORD: " " })).toMatchObject({ port: 3000, hostPassword: null });
});

test("readConfig takes every variable", () => {
  const env = {
    PORT: "0",
    HOST: "127.0.0.1",
    PUBLIC_URL: "https://game.example.org/",
    DATA_DIR: "/var/lib/game",
    DATABASE_URL: "postgresql://game:hunter2@db.example:5433/game?sslmode=verify-full",
    HOST_PASSWORD: "correct horse",
    ALLOWED_ORIGINS: "https://a.example, https://b.example:8443",
    TRUST_PROXY: "loopback, 10.0.0.0/8",
    RETENTION_DAYS: "1",
    LOG_LEVEL: "debug",
    METRICS_TOKEN: "sesame-street",
    SECURITY_CONTACT: "mailto:it@school.example",
  };
  expect(readConfig(env)).toEqual({
    port: 0,
    host: "127.0.0.1",
    publicUrl: "https://game.example.org",
    dataDir: "/var/lib/game",
    databaseUrl: "postgresql://game:hunter2@db.example:5433/game?sslmode=verify-full",
    hostPassword: "correct horse",
    allowedOrigins: ["https://a.example", "https://b.example:8443"],
    trustProxy: "loopback, 10.0.0.0/8",
    retentionDays: 1,
    logLevel: "debug",
    metricsToken: "sesame-street",
    securityContact: "mailto:it@school.example",
  });
});

test("readConfig reads TRUST_PROXY as a switch, a number of proxies or their addresses", () => {
  expect(readConfig({ TRUST_PROXY: "true" })).toMatchObject({ trustProxy: true });
  expect(readConfig({ TRUST_PROXY: "2" })).toMatchObject({ trustProxy: 2 });
  expect(readConfig({ TRUST_PROXY: "fd00::/8" })).toMatchObject({ trustProxy: "fd00::/8" });
});

test("readConfig lists everything that is wrong, and no secret", () => {
  const faults = readConfig({
    PORT: "70000",
    PUBLIC_URL: "game.example.org",
    DATABASE_URL: "mysql://user:hunter2@db/game",
    HOST_PASSWORD: "short",
    ALLOWED_ORIGINS: "https://a.example/path",
    TRUST_PROXY: "everybody",
    RETENTION_DAYS: "0.5",
    LOG_LEVEL: "loud",
  });
  expect(faults).toEqual([
    "PORT must be a whole number from 0 to 65535",
    "PUBLIC_URL must be an address such as https://game.example.org",
    "DATABASE_URL must be an address such as postgres://user:password@db.example.org/game",
    "HOST_PASSWORD must have at least 8 characters, all of them plain letters, digits and signs",
    "ALLOWED_ORIGINS must be an address such as https://game.example.org",
    "TRUST_PROXY must be true, a number of proxies, or their addresses",
    "RETENTION_DAYS must be a whole number from 1 to 3650",
    "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent",
  ]);
});
