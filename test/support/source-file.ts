// Reads a source file as the compiler does: what it imports, what it exports, which built-ins it uses.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";
import { projectFolder } from "./project-folder.ts";

export type SourceFile = {
  /** From the project's folder, with `/`: `shared/engine/forward.ts`. */
  readonly path: string;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  readonly isBarrel: boolean;
  readonly hasOpeningSentence: boolean;
  /** Built-ins whose result differs between machines or moments, as written: `Math.exp`, `new Date`, `**`. */
  readonly impurities: readonly string[];
};

export type Import = { readonly specifier: string } & (
  | { readonly file: string; readonly isRelative: boolean }
  | { readonly package: string }
);

/** Correctly rounded everywhere, or plain constants; every other member of Math may differ in the last bit. */
const exactMath = new Set(
  "abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" "),
);

const worldly = new Set(["Date", "performance", "crypto", "process"]);
const worldlyCalls = new Set(["Date", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "fetch"]);

/** Every .ts and .tsx file under the folders, parsed. */
export function sourceFiles(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => [".ts", ".tsx"].includes(extname(name)))
      .map((name) => parseSource(posix.join(folder, name.replaceAll("\\", "/")))),
  );
}

function parseSource(path: string): SourceFile {
  const text = readFileSync(join(projectFolder, path), "utf8");
  return inspectSource(path, text);
}

/** @throws Error when `text` is not TypeScript */
export function inspectSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`Cannot read ${path} as it must be TypeScript: ${errors[0]?.message}`);
  const specifiers: string[] = [];
  const impurities: string[] = [];
  const addSource = (node: { readonly source: unknown }) => specifiers.push(...literalText(node.source));
  new Visitor({
    ImportDeclaration: addSource,
    ExportAllDeclaration: addSource,
    ExportNamedDeclaration: addSource,
    ImportExpression: addSource,
    TSImportType: addSource,
    ...impurityVisitor((found) => impurities.push(found)),
  }).visit(program);
  return {
    path,
    imports: [...new Set(specifiers)].map((specifier) => resolveImport(path, specifier)),
    hasDefaultExport: program.body.some(isDefaultExport),
    isBarrel: isBarrel(program),
    hasOpeningSentence: comments[0]?.start === 0,
    impurities,
  };
}

function literalText(node: unknown): string[] {
  const isLiteral = typeof node === "object" && node !== null && "value" in node && typeof node.value === "string";
  return isLiteral ? [node.value as string] : [];
}

function isDefaultExport(statement: ESTree.Program["body"][number]): boolean {
  if (statement.type === "ExportDefaultDeclaration") return true;
  if (statement.type !== "ExportNamedDeclaration") return false;
  return statement.specifiers.some(({ exported }) => exported.type === "Identifier" && exported.name === "default");
}

/** Whether the file hands on what the project's other files export; naming what a package has is not that. */
function isBarrel({ body }: ESTree.Program): boolean {
  return body.some((statement) => {
    if (statement.type === "ExportAllDeclaration") return true;
    if (statement.type !== "ExportNamedDeclaration") return false;
    return literalText(statement.source).some((specifier) => /^[.#]/.test(specifier));
  });
}

function impurityVisitor(report: (found: string) => void) {
  const powerIn = ({ operator }: { readonly operator: string }) => {
    if (operator === "**" || operator === "**=") report(operator);
  };
  return {
    BinaryExpression: powerIn,
    AssignmentExpression: powerIn,
    MemberExpression({ object, property, computed }: ESTree.MemberExpression) {
      if (object.type !== "Identifier") return;
      const name = !computed && property.type === "Identifier" ? property.name : "[…]";
      if (worldly.has(object.name)) report(`${object.name}.${name}`);
      if (object.name === "Math" && !exactMath.has(name)) report(`Math.${name}`);
    },
    VariableDeclarator({ init }: ESTree.VariableDeclarator) {
      if (init?.type === "Identifier" && init.name === "Math") report("a second name for Math");
    },
    NewExpression({ callee }: ESTree.NewExpression) {
      if (callee.type === "Identifier" && callee.name === "Date") report("new Date");
    },
    CallExpression({ callee }: ESTree.CallExpression) {
      if (callee.type === "Identifier" && worldlyCalls.has(callee.name)) report(`${callee.name}()`);
    },
  };
}

/** A file of the project (whether it exists or not), or the name of a package; `node:fs` counts as `node:*`. */
function resolveImport(importer: string, specifier: string): Import {
  const [bare = ""] = specifier.split("?");
  if (bare.startsWith(".")) return { specifier, isRelative: true, file: posix.join(posix.dirname(importer), bare) };
  if (bare.startsWith("#")) return { specifier, isRelative: false, file: `shared/${bare.slice(1)}` };
  if (bare.startsWith("node:")) return { specifier, package: "node:*" };
  const [scopeOrName = "", name = ""] = bare.split("/");
  return { specifier, package: scopeOrName.startsWith("@") ? `${scopeOrName}/${name}` : scopeOrName };
}

export function existsInProject(path: string): boolean {
  return existsSync(join(projectFolder, path));
}
