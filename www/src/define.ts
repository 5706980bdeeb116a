// Gives the element its tag; importing it is all an embedding page needs.
import { CtlInspector } from "./element.ts";

if (!customElements.get("ctl-inspector")) customElements.define("ctl-inspector", CtlInspector);

declare global {
  interface HTMLElementTagNameMap {
    "ctl-inspector": CtlInspector;
  }
}

export { CtlInspector };
