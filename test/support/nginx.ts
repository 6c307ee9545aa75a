// The nginx of this machine with the project's own configuration, in front of server processes: only names and ports are put in.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./project-folder.ts";
import { until } from "./until.ts";

export interface FrontDoor {
  readonly http: string; // an origin
  readonly https: string; // with a certificate that nobody knows
  /** Everything nginx has said. */
  output(): string;
  close(): Promise<void>;
}

const mimeTypes = "/etc/nginx/mime.types";

/** @throws Error that says what to install, when there is no nginx */
export async function openFrontDoor(nodes: readonly string[]): Promise<FrontDoor> {
  const folder = mkdtempSync(join(tmpdir(), "chain-of-command-nginx-"));
  const [plain, secure] = await freePorts(2);
  const configuration = configurationFor(nodes, { plain, secure });
  makeCertificate(folder);
  writeFileSync(join(folder, "nginx.conf"), configuration);
  const settings = ["-c", join(folder, "nginx.conf"), "-p", folder, "-g", `daemon off; pid ${join(folder, "pid")};`];
  const child = spawn("nginx", settings, { stdio: ["ignore", "pipe", "pipe"] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => printed.push(String(chunk)));
  const failed = once(child, "error").then(() => {
    throw new Error("nginx must be on the PATH for this test: apt-get install nginx-light");
  });
  const http = `http://127.0.0.1:${plain}`;
  const answers = () =>
    fetch(`${http}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await Promise.race([failed, until(`nginx answers, which says: ${printed.join("")}`, answers, 20_000)]);
  return {
    http,
    https: `https://127.0.0.1:${secure}`,
    output: () => printed.join(""),
    async close() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Ports {
  readonly plain: number;
  readonly secure: number;
}

function configurationFor(nodes: readonly string[], { plain, secure }: Ports): string {
  const text = readFileSync(join(projectFolder, "server/operations/nginx.conf"), "utf8");
  return nodes
    .reduce((changed, url, index) => changed.replace(`node-${index + 1}:3000`, new URL(url).host), text)
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${secure} ssl;`)
    .replace("include mime.types;", `include ${mimeTypes};`);
}

function makeCertificate(folder: string): void {
  execFileSync("mkdir", [join(folder, "certs")]);
  const [key, certificate] = [join(folder, "certs/privkey.pem"), join(folder, "certs/fullchain.pem")];
  const words = `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout ${key} -out ${certificate}`;
  execFileSync("openssl", words.split(" "), { stdio: "ignore" });
}

async function freePorts(count: number): Promise<[number, number]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as { readonly port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return [ports[0] ?? 0, ports[1] ?? 0];
}
