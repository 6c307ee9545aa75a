// The built pages: one shell for every page there is, and files that never change once they are named.
import { existsSync } from "node:fs";
import { join } from "node:path";
import compression from "compression";
import express, { Router } from "express";

/** Pages of the one shell; any other address is a wrong one. */
const pagePaths = ["/", "/play", "/host", "/screen", "/solo", "/lab", "/tour", "/article", "/test", "/report"];

/** The client has not been built. */
export class MissingPages extends Error {
  override readonly name = "MissingPages";
}

/** @param folder with index.html and assets/, as it was built */
export function pages(folder: string): Router {
  const shell = join(folder, "index.html");
  if (!existsSync(shell)) throw new MissingPages(`Cannot serve the pages as ${shell} must exist: run "npm run build"`);
  const router = Router();
  router.use(compression());
  router.get(pagePaths, (_request, response) => {
    response.set("Cache-Control", "no-cache").sendFile(shell);
  });
  // Their names carry a hash of what is in them.
  router.use("/assets", express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false }));
  router.use(
    express.static(folder, { index: false, setHeaders: (response) => response.set("Cache-Control", "no-cache") }),
  );
  return router;
}
