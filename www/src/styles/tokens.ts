// Colours and faces, once, for the element and for the page around it. Light and dark are pairs; which one is taken
// follows `color-scheme`, so an embedding page decides by that alone. Green, red and amber belong to verdicts and
// severities only. All text colours have a contrast of 4.5 or more on their background.
import { css } from "lit";

export const tokens = css`
  :host,
  :root {
    --background: var(--ctl-inspector-background, light-dark(#ffffff, #17191c));
    --foreground: var(--ctl-inspector-foreground, light-dark(#1c2025, #e4e7ea));
    --dim: var(--ctl-inspector-dim, light-dark(#565f69, #a0a9b2));
    --line: var(--ctl-inspector-line, light-dark(#d5d9de, #3a4047));
    --accent: var(--ctl-inspector-accent, light-dark(#0b5cad, #7fb8f5));
    --good: var(--ctl-inspector-good, light-dark(#1a6b34, #6cc58b));
    --bad: var(--ctl-inspector-bad, light-dark(#b0241d, #ff9188));
    --warn: var(--ctl-inspector-warn, light-dark(#845400, #e3b558));
    --mark: var(--ctl-inspector-mark, light-dark(#dce9f8, #1d3650));
    --font: var(--ctl-inspector-font, system-ui, sans-serif);
    --mono: var(--ctl-inspector-mono, ui-monospace, "Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace);
    --small: 0.875rem;
  }
`;
