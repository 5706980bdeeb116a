// The report's types, written by the WebAssembly build from the Rust structs.
import type { Finding, Relation as Known, Signature } from "../generated/ctl_inspector_wasm.js";

export type * from "../generated/ctl_inspector_wasm.js";

// What inputs say of each other, beside what the build writes so far.

/** An input, a part of it where it is a text, and a record where it is one of a list. */
export interface Place {
  item: number;
  part: number | null;
  record: number | null;
}

/** A finding about `of`, in view of `to`. */
export interface Said {
  kind: "said";
  of: Place;
  to: Place[];
  finding: Finding;
}

/** The signature of `of`, checked with a key that stands at `key`. */
export interface Checked {
  kind: "checked";
  of: Place;
  key: Place;
  signature: Signature;
}

export type Relation = Known | Said | Checked;
