// The report's types, written by the WebAssembly build from the Rust structs.
import type { Relation } from "../generated/ctl_inspector_wasm.js";

export type * from "../generated/ctl_inspector_wasm.js";

/** A finding about one thing on the desk in view of others. */
export type Said = Extract<Relation, { kind: "said" }>;

/** A signature that was checked with a key from elsewhere on the desk. */
export type Checked = Extract<Relation, { kind: "checked" }>;
