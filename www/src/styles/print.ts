// Paper: the answer, checksums, findings and records, on white. What can only be pressed is left out, and so is whatever is
// closed; what the reader has opened is printed. Comes last, and stands above all that is said for screens.
import { css } from "lit";

export const print = css`
  @media print {
    :host {
      color-scheme: light;
      --background: #fff;
      --foreground: #000;
      --small: 0.75rem;
      font-size: 0.8125rem;
    }

    .drop,
    .found,
    .bytes-of,
    .der,
    .text-of,
    .on-demand:not([open]),
    .why:not([open]),
    .signature:not([open]),
    .checksums details:not([open]),
    .hex:not([open]),
    .phone:not(:has(.groups)),
    .choice.more,
    button:not(.nodes th *),
    progress {
      display: none !important;
    }

    .desk,
    .item {
      gap: 0.75rem;
    }

    /* What is as long as these is cut well between pages only where it is no grid. */
    .desk,
    .compare,
    .steps,
    .changes {
      display: block;
    }

    .desk > * + *,
    :is(.compare, .steps, .changes) > * + * {
      margin-block-start: 0.75rem;
    }

    .nodes th button {
      display: inline;
      padding: 0;
      border: 0;
      color: inherit;
    }

    tr {
      break-inside: avoid;
    }

    .verdict,
    .outcome {
      font-size: 1.125rem;
    }

    summary {
      min-block-size: 0;
      list-style: none;
    }

    .finding,
    .rows > ol > li {
      padding-block: 0.2rem;
    }

    .finding,
    .step,
    .rows > ol > li:not(:has([open])) {
      break-inside: avoid;
    }

    h2,
    h3,
    h4 {
      break-after: avoid;
    }

    .rows.long {
      max-block-size: none;
    }

    .chunk:empty {
      display: none;
    }

    .columns:is(.two, .beside) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
