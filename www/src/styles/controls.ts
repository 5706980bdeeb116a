// Text, links, buttons and disclosures: what every view is made of.
import { css } from "lit";
import { tokens } from "./tokens.ts";

export const controls = css`
  ${tokens}

  :host {
    display: block;
    container-type: inline-size;
    color: var(--foreground);
    background: var(--background);
    font: 1rem/1.5 var(--font);
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  pre {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h3,
  h4 {
    color: var(--dim);
    font-size: var(--small);
    font-weight: 600;
  }

  code,
  pre,
  .value,
  textarea {
    font-family: var(--mono);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .value {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  mark {
    color: inherit;
    background: none;
    border: 1px solid currentColor;
    border-radius: 2px;
    padding: 0 0.15em;
  }

  button,
  .button {
    display: inline-block;
    padding: 0.3rem 0.75rem;
    color: var(--accent);
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 4px;
    font: inherit;
    font-size: var(--small);
    line-height: 1.5;
    cursor: pointer;
  }

  button:hover,
  .button:hover {
    border-color: var(--accent);
  }

  .link {
    padding: 0.1rem 0;
    border: 0;
    border-radius: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* As high as a finger needs it. */
  summary {
    min-block-size: 1.5rem;
    cursor: pointer;
  }

  summary:hover {
    color: var(--accent);
  }

  :focus-visible,
  input:focus-visible + .button {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .sign {
    flex: none;
    inline-size: 1.25em;
    font-weight: 700;
  }

  .place,
  .facts,
  .also,
  .counts {
    color: var(--dim);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  .failed {
    display: flex;
  }

  .refused {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 60rem;
  }

  .failed .sign {
    color: var(--bad);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
