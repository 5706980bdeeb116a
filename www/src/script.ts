// dist/ctl-inspector.js: defines the tag, and gives scripts the one-call form.
import { inspect } from "./client.ts";
import { CtlInspector } from "./define.ts";

/** What scripts beside the element may use. */
interface Public {
  CtlInspector: typeof CtlInspector;
  /** One input: its report with all its records. */
  inspect: typeof inspect;
  version: string;
}

declare global {
  var ctlInspector: Public;
}

globalThis.ctlInspector = { CtlInspector, inspect, version: CTL_INSPECTOR_VERSION };
