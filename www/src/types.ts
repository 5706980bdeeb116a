// The report's types, written by the WebAssembly build from the Rust structs.
export type * from "../generated/ctl_inspector_wasm.js";
