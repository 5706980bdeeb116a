// What build.mjs makes while it bundles.

/** worker.ts and all it needs as one function that needs nothing around it: its text is the worker's script. */
declare module "virtual:engine" {
  export function engine(port: import("./protocol.ts").Port): void;
}

/** The WebAssembly module, gzip, packed. */
declare module "virtual:wasm" {
  const wasm: string;
  export default wasm;
}

/** The list behind "Try an example", gzip, packed. */
declare module "virtual:example" {
  const example: string;
  export default example;
}

/** Every file of locales/ without its comments, by language tag: JSON, gzip, packed. */
declare module "virtual:locales" {
  const locales: string;
  export default locales;
}

declare const CTL_INSPECTOR_VERSION: string;
declare const CTL_INSPECTOR_COMMIT: string;
