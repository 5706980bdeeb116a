// All bytes of a file: the map, the rows, what stands below them, and where there is room for them beside all else.
import { css } from "lit";

export const bytes = css`
  .bytes-of {
    container-type: inline-size;
    min-inline-size: 0;
  }

  .bytes-of > summary > h3 {
    display: inline-block;
  }

  .bytes-in {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem 2rem;
    align-items: start;
    padding-block-start: 0.5rem;
  }

  .map {
    display: flex;
    block-size: 1.75rem;
    border: 1px solid var(--dim);
  }

  .map button {
    flex: 1 1 0;
    min-inline-size: 3px;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-inline-start: 1px solid var(--dim);
    border-radius: 0;
    color: var(--foreground);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .map button:first-child {
    border-inline-start: 0;
  }

  .map button:hover,
  .map [aria-current] {
    background: var(--mark);
  }

  .map [aria-current] {
    box-shadow: inset 0 -3px var(--accent);
  }

  .map :is(.padding, .rest) {
    color: var(--dim);
    font-style: italic;
  }

  .map .sign {
    padding-inline-start: 0.2em;
  }

  .map .error {
    color: var(--bad);
    font-weight: 700;
  }

  .map .warning {
    color: var(--warn);
  }

  .map button:focus-visible {
    outline-offset: -2px;
  }

  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.5rem;
    font-size: var(--small);
  }

  .go input {
    inline-size: 8rem;
    padding: 0.3rem 0.5rem;
    color: inherit;
    background: transparent;
    border: 1px solid var(--dim);
    border-radius: 4px;
    font: inherit;
    font-family: var(--mono);
  }

  .go input[aria-invalid="true"] {
    border: 2px solid var(--bad);
  }

  .hex-box {
    max-block-size: 24rem;
    overflow: auto;
    overflow-anchor: none;
    border: 1px solid var(--line);
    scrollbar-color: var(--dim) transparent;
    scrollbar-width: thin;
  }

  .reel {
    inline-size: max-content;
    min-inline-size: 100%;
  }

  .reel pre {
    position: sticky;
    inset-block-start: 0;
    overflow: clip;
    inline-size: max-content;
    font-size: 0.75rem;
    cursor: default;
    -webkit-user-select: none;
    user-select: none;
  }

  .rows {
    display: block;
  }

  .row {
    display: block;
    block-size: 1.25rem;
    line-height: 1.25rem;
  }

  .probe {
    position: absolute;
    visibility: hidden;
  }

  .offset,
  .row .length,
  .row :is(.padding, .rest, .payload) {
    color: var(--dim);
  }

  .row .tag {
    font-weight: 700;
  }

  .row .length {
    font-style: italic;
  }

  .row .container {
    text-decoration: overline;
  }

  .row .padding {
    text-decoration: line-through;
  }

  .row :is(.raw, .rest) {
    text-decoration: underline dotted;
  }

  .letters > :is(.tag, .length) {
    color: var(--dim);
    font-weight: 400;
    font-style: normal;
    text-decoration: none;
  }

  .row .begins {
    margin-inline-start: -1px;
    border-inline-start: 1px solid;
  }

  .row .lit {
    background: var(--mark);
  }

  .row .error {
    border-block-end: 3px double var(--bad);
  }

  .row .warning {
    border-block-end: 2px dashed var(--warn);
  }

  .row .note {
    border-block-end: 1px dotted var(--dim);
  }

  .row .caret {
    outline: 1px solid;
  }

  .hex-box:focus-visible .caret {
    outline: 2px solid var(--accent);
  }

  .row .fault {
    inline-size: 1ch;
    padding: 0;
    overflow: visible;
    border: 0;
    font: inherit;
    font-weight: 700;
    line-height: inherit;
    text-align: start;
  }

  .row .fault.error {
    color: var(--bad);
  }

  .row .fault.warning {
    color: var(--warn);
  }

  .row .fault.note {
    color: var(--dim);
  }

  .hex-box:focus-visible + .hint {
    display: block;
  }

  .at {
    display: grid;
    gap: 0.25rem;
    min-block-size: 7rem;
    align-content: start;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .at > p {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.5rem;
  }

  .at .link {
    text-align: start;
    overflow-wrap: anywhere;
  }

  .at > p > .sign + .link {
    flex: 1;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    font-family: var(--mono);
    font-size: 0.75rem;
  }

  .der {
    padding-inline-start: 1.25rem;
  }

  .der .fields {
    padding-inline-start: 0.6rem;
  }

  @container (max-width: 22rem) {
    .reel pre {
      font-size: 0.71875rem;
    }
  }

  @container (min-width: 52rem) {
    .bytes-in {
      grid-template-columns: 36rem minmax(0, 1fr);
      grid-template-rows: auto auto auto auto 1fr;
    }

    .bytes-in > :is(.map, .go) {
      grid-column: 1 / -1;
    }

    .bytes-in > .at {
      grid-row: 3 / -1;
      grid-column: 2;
    }
  }

  @container (min-width: 53rem) {
    .columns.two > .bytes-of {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 86rem) {
    .columns.two:has(> .bytes-of[open]) {
      grid-template-columns: minmax(0, 4fr) minmax(0, 5fr) 37rem;
    }

    .columns.two > .bytes-of[open] {
      position: sticky;
      inset-block-start: 1rem;
      grid-column: auto;
    }

    .columns.two > .bytes-of[open] .hex-box {
      max-block-size: max(12rem, calc(100vh - 24rem));
    }

    .columns.two > .bytes-of[open] .at {
      max-block-size: 13rem;
      overflow-y: auto;
    }
  }

  @media (forced-colors: active) {
    .row .lit,
    .map [aria-current] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    .map [aria-current] .sign {
      color: inherit;
    }

    .row .caret {
      outline-color: CanvasText;
    }
  }
`;
