export { REQUIRED, engines } from "./engines.js";
export { Session } from "./session.js";
