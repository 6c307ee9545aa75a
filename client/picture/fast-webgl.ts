// Whether a graphics card draws for this page.

/** Without a graphics card WebGL is worked out by the processor, several times slower than a plain canvas. */
export function hasFastWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl", { failIfMajorPerformanceCaveat: true });
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
