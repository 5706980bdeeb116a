// Checksums, the phone's value, findings, records, fields and bytes.
import { css } from "lit";

export const details = css`
  .sums > div,
  .columns > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    align-content: start;
  }

  table {
    justify-self: start;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.1rem 0.75rem 0.1rem 0;
    text-align: start;
    vertical-align: baseline;
  }

  th {
    color: var(--dim);
    font-size: var(--small);
    font-weight: 400;
    white-space: nowrap;
  }

  .nodes td,
  .nodes th {
    overflow-wrap: anywhere;
  }

  /* On a narrow page the cells of a node stand one under the other. */
  @container (max-width: 50rem) {
    .nodes thead {
      display: none;
    }

    .nodes td,
    .nodes th {
      display: block;
      white-space: normal;
    }

    .nodes td[data-label]::before {
      content: attr(data-label) ": ";
      color: var(--dim);
      font-size: var(--small);
    }

    .nodes :is(tbody, tr) {
      display: block;
    }

    .nodes tr {
      padding-block: 0.3rem;
      border-block-start: 1px solid var(--line);
    }
  }

  .signature > summary,
  .why > summary,
  .checksums summary,
  .hex > summary,
  .on-demand > summary {
    color: var(--accent);
    font-size: var(--small);
  }

  dl {
    margin: 0.25rem 0 0;
  }

  dt {
    color: var(--dim);
    font-size: var(--small);
  }

  dd {
    margin: 0 0 0.25rem;
  }

  textarea {
    field-sizing: content;
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 0.3rem 0.5rem;
    color: inherit;
    background: transparent;
    border: 1px solid var(--dim);
    border-radius: 4px;
    line-height: 1.5;
    resize: vertical;
  }

  textarea[readonly] {
    max-block-size: 20rem;
  }

  .answer {
    display: flex;
    min-block-size: 1.5rem;
  }

  .answer.empty {
    color: var(--dim);
    font-size: var(--small);
  }

  .same > .sign,
  .signerSerial > .sign,
  .groups .right .mark {
    color: var(--good);
  }

  .different > .sign,
  .groups .wrong .mark {
    color: var(--bad);
  }

  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }

  .groups li {
    display: grid;
  }

  .groups .mark {
    color: var(--dim);
    font-size: 0.75rem;
    line-height: 1.2;
  }

  .groups .wrong code {
    text-decoration: underline wavy var(--bad);
    text-underline-offset: 0.2em;
  }

  .finding {
    display: flex;
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--line);
  }

  .finding > div {
    flex: 1;
    min-inline-size: 0;
  }

  .error > .sign,
  .error strong {
    color: var(--bad);
  }

  .warning > .sign,
  .warning strong {
    color: var(--warn);
  }

  .finding .place {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1rem;
  }

  .finding .hex {
    max-inline-size: 100%;
  }

  .finding details[open] {
    inline-size: 100%;
  }

  .finding:focus {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }

  .why dl {
    max-inline-size: 45rem;
    padding-block-end: 0.25rem;
    color: var(--foreground);
    font-size: 1rem;
  }

  .found {
    padding-inline-start: 1.25rem;
  }

  .found li {
    display: flex;
  }

  .found button {
    text-align: start;
  }

  .found-count {
    color: var(--dim);
    font-size: var(--small);
  }

  .part-head,
  .pairs {
    padding-inline-start: 1.25rem;
  }

  .printed .pairs,
  .first-lines .pairs,
  .given > .pairs {
    padding-inline-start: 0;
  }

  .part-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5rem;
    padding-block: 0.5rem 0;
  }

  .records .rows > ol > li {
    border-block-start: 1px solid var(--line);
    padding-block: 0.4rem;
  }

  /* Only what is near to sight is drawn. */
  .rows.long {
    max-block-size: max(20rem, 75vh);
    overflow-y: auto;
    scrollbar-color: var(--dim) transparent;
    border-block-end: 1px solid var(--line);
  }

  .skip:not(:focus-visible) {
    position: absolute;
    clip-path: inset(50%);
  }

  .records {
    container-type: inline-size;
  }

  /* Beside the marker of the summary, which a flexible summary would lose. */
  .records .line {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    inline-size: calc(100% - 1.25rem);
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .record-number {
    min-inline-size: 1.25rem;
    font-variant-numeric: tabular-nums;
  }

  .record-function {
    min-inline-size: 6rem;
  }

  .signs {
    color: var(--good);
    font-size: var(--small);
  }

  .fields {
    padding-block: 0.25rem;
    padding-inline-start: 1.25rem;
  }

  .field {
    padding-block: 0.35rem;
  }

  .field-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }

  .field-name {
    font-family: var(--mono);
    font-size: var(--small);
    overflow-wrap: anywhere;
  }

  .field-value {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* A distinguished name breaks where the line ends, not at the hyphens that host names are full of. */
  .field-value .value {
    word-break: break-all;
  }

  .field > .fields {
    margin-block-start: 0.35rem;
    border-inline-start: 1px solid var(--line);
  }

  .pairs dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  @container (min-width: 34rem) {
    .pairs {
      display: grid;
      grid-template-columns: 11rem minmax(0, 1fr);
      column-gap: 1rem;
      align-items: baseline;
    }
  }

  @container (min-width: 46rem) {
    .field {
      display: grid;
      grid-template-columns: 19rem minmax(0, 1fr);
      column-gap: 1rem;
      align-items: start;
    }

    .field-head > span {
      flex-basis: 100%;
    }

    .field:has(> .field-value > .hex[open]) > .field-value {
      grid-column: 1 / -1;
    }

    .field > .fields {
      grid-column: 1 / -1;
    }
  }

  .text {
    max-block-size: 24rem;
    overflow-y: auto;
    scrollbar-color: var(--dim) transparent;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--line);
  }

  .first-lines pre {
    padding-block-start: 0.5rem;
  }

  .text pre,
  .first-lines pre {
    font-size: 0.8125rem;
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .stretch {
    cursor: pointer;
  }

  .stretch:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .marked {
    background: var(--mark);
  }

  .hint {
    display: none;
    color: var(--dim);
    font-size: var(--small);
  }

  .text:focus-visible + .hint {
    display: block;
  }

  .first {
    color: var(--dim);
  }

  @media (forced-colors: active) {
    .marked {
      outline: 1px solid;
    }
  }

  pre.bytes {
    overflow-x: auto;
    padding-block: 0.35rem;
    color: var(--foreground);
    font-size: 0.8125rem;
    line-height: 1.4;
  }
`;
