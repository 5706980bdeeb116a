// Two lists: the answer, the choice, anchors, steps, the picture and the table beside it.
import { css } from "lit";

export const compare = css`
  .compare {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--line);
  }

  .compare > h2 {
    color: var(--dim);
    font-size: var(--small);
  }

  .outcome {
    display: grid;
    gap: 0.25rem;
    margin-block-start: -0.75rem;
    font-size: 1.375rem;
    line-height: 1.3;
  }

  .outcome > span,
  .order {
    display: flex;
  }

  .outcome .good {
    color: var(--good);
  }

  .outcome .bad {
    color: var(--bad);
  }

  .outcome .warn,
  .order > .sign {
    color: var(--warn);
  }

  .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem 1.5rem;
  }

  .choice label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
    min-inline-size: 0;
  }

  .choice label > span {
    flex: 0 0 8rem;
    color: var(--dim);
    font-size: var(--small);
  }

  select {
    max-inline-size: 100%;
    min-inline-size: 0;
    padding: 0.3rem 0.5rem;
    color: inherit;
    background: var(--background);
    border: 1px solid var(--line);
    border-radius: 4px;
    font: inherit;
    font-size: var(--small);
  }

  .choice.more {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }

  .choice.more label > span {
    flex-basis: auto;
  }

  .compare h4 {
    margin-block-start: 0.5rem;
  }

  .anchor,
  .step {
    display: flex;
    gap: 0.25rem;
    padding-block: 0.3rem;
    min-inline-size: 0;
  }

  .anchor > div,
  .step > div {
    flex: 1 1 auto;
    min-inline-size: 0;
  }

  .anchor.alive > .sign,
  .anchor.alive strong {
    color: var(--good);
  }

  .anchor.dead > .sign,
  .anchor.dead strong {
    color: var(--bad);
  }

  .anchor.unknown > .sign,
  .anchor.unknown strong {
    color: var(--warn);
  }

  .steps,
  .changes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }

  .step {
    gap: 0.6rem;
  }

  .step input {
    flex: none;
    inline-size: 1.1rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--accent);
  }

  .step .command {
    overflow-wrap: anywhere;
  }

  .step .number {
    color: var(--dim);
    font-variant-numeric: tabular-nums;
  }

  .step:has(:checked) label {
    color: var(--dim);
  }

  .picture {
    display: none;
    inline-size: 100%;
    max-inline-size: 48rem;
    block-size: auto;
    font-size: 13px;
  }

  .picture text {
    fill: var(--foreground);
  }

  .picture .name {
    font-family: var(--mono);
    font-size: 12px;
  }

  .picture .serial {
    font-family: var(--mono);
    font-size: 11px;
  }

  .picture :is(.head, .serial) {
    fill: var(--dim);
  }

  .picture .signer {
    font-weight: 700;
  }

  /* Lines may cross what is written between the columns. */
  .picture .kind {
    paint-order: stroke;
    stroke: var(--background);
    stroke-width: 6px;
  }

  .picture rect {
    fill: var(--background);
    stroke: var(--line);
  }

  .picture .signs rect {
    stroke: var(--foreground);
    stroke-width: 2;
  }

  .picture .tvs :is(rect, path) {
    fill: none;
    stroke: var(--foreground);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }

  .picture .tvs rect {
    fill: var(--background);
    stroke-dasharray: none;
  }

  .picture line {
    stroke: var(--dim);
  }

  .picture line.differs {
    stroke: var(--foreground);
    stroke-dasharray: 7 5;
  }

  .picture .alone rect {
    stroke: var(--foreground);
    stroke-dasharray: 7 5;
  }

  .wide {
    display: none;
  }

  .changed {
    inline-size: 100%;
    font-size: var(--small);
  }

  .changed th[scope="row"] {
    color: inherit;
  }

  .changed td {
    overflow-wrap: anywhere;
  }

  @container (max-width: 40rem) {
    .changed :is(tbody, tr, th, td) {
      display: block;
    }

    .changed :is(thead, .none) {
      display: none;
    }

    .changed td[data-label]::before {
      content: attr(data-label) ": ";
      color: var(--dim);
    }

    .changed tr {
      padding-block: 0.3rem;
      border-block-start: 1px solid var(--line);
    }
  }

  @container (min-width: 40rem) {
    .picture,
    .wide {
      display: block;
    }

    .choice:not(.more) {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: baseline;
    }
  }

  @media (forced-colors: active) {
    .picture rect {
      fill: Canvas;
    }

    .picture :is(rect, line, path) {
      stroke: CanvasText;
    }

    .picture .kind {
      stroke: Canvas;
    }

    .picture text {
      fill: CanvasText;
    }
  }
`;
