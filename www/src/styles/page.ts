// The page around the element.
import { css } from "lit";
import { tokens } from "./tokens.ts";

export const page = css`
  ${tokens}

  :root {
    color-scheme: light dark;
    color: var(--foreground);
    background: var(--background);
    font: 1rem/1.5 var(--font);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :root:lang(ko) {
    word-break: keep-all;
  }

  :root[data-theme="light"] {
    color-scheme: light;
  }

  :root[data-theme="dark"] {
    color-scheme: dark;
  }

  body {
    display: grid;
    grid-template-rows: auto 1fr auto;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    min-block-size: 100vh;
    box-sizing: border-box;
    max-inline-size: 100rem;
    margin: 0 auto;
    padding: 1rem;
  }

  header.page {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }

  h1 {
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }

  header .doors {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  header .doors > *,
  dialog button {
    padding: 0.3rem 0.75rem;
    color: var(--accent);
    background: var(--background);
    border: 1px solid var(--line);
    border-radius: 4px;
    font: inherit;
    font-size: var(--small);
    cursor: pointer;
  }

  header .doors > :hover,
  dialog button:hover {
    border-color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  dialog {
    max-inline-size: min(40rem, 100vw - 2rem);
    box-sizing: border-box;
    padding: 1.25rem;
    color: var(--foreground);
    background: var(--background);
    border: 1px solid var(--dim);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  h2 {
    margin: 0 0 0.75rem;
    font-size: 1rem;
    font-weight: 600;
  }

  dialog dl {
    margin: 0;
  }

  dialog dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding-block: 0.3rem;
    border-block-start: 1px solid var(--line);
  }

  dialog dt {
    flex: 0 0 11rem;
    color: var(--dim);
    font-size: var(--small);
  }

  dialog dd {
    flex: 1 1 14rem;
    margin: 0;
  }

  kbd {
    font-family: var(--mono);
  }

  dialog form {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--line);
  }

  footer.page {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--line);
    color: var(--dim);
    font-size: var(--small);
  }

  footer p,
  footer dl {
    margin: 0;
  }

  footer details[open] {
    flex-basis: 100%;
    max-inline-size: 45rem;
  }

  footer details p {
    margin-block: 0.5rem;
  }

  summary {
    color: var(--accent);
    cursor: pointer;
  }

  footer pre {
    margin: 0;
    overflow-x: auto;
  }

  code,
  pre {
    font-family: var(--mono);
  }

  dd {
    margin-inline-start: 1.25rem;
    overflow-wrap: anywhere;
  }

  @media print {
    :root[data-theme] {
      color-scheme: light;
    }

    body {
      display: block;
      padding: 0;
    }

    header .doors,
    #check {
      display: none;
    }
  }
`;
