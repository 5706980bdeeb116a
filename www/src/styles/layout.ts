// Where things stand: the way in, the items one under the other, two columns where there is room.
import { css } from "lit";

export const layout = css`
  .desk {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
  }

  /* Korean has spaces between its words: lines break there. */
  .desk:lang(ko) {
    word-break: keep-all;
  }

  .drop.empty {
    display: grid;
    gap: 0.75rem;
    padding: clamp(1.25rem, 5cqi, 2.5rem);
    border: 1px dashed var(--line);
  }

  .drop.dragging {
    outline: 2px dashed var(--accent);
    outline-offset: 4px;
  }

  .lead {
    font-size: 1.375rem;
    line-height: 1.3;
  }

  .doors {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .chooser {
    position: relative;
  }

  /* The label is what one sees; the input stays where the keyboard and assistive technology expect it. */
  .chooser input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .paste {
    display: grid;
    gap: 0.5rem;
  }

  .paste[hidden] {
    display: none;
  }

  .paste textarea {
    field-sizing: fixed;
    min-block-size: 10rem;
  }

  .desk > .drop:not(.empty) {
    display: grid;
    gap: 0.75rem;
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--line);
  }

  .item > header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
  }

  h2 {
    font-size: 1rem;
    font-weight: 600;
    min-inline-size: 0;
  }

  .facts {
    flex: 1 1 auto;
  }

  .reading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
  }

  progress {
    flex: 1 1 8rem;
    accent-color: var(--accent);
  }

  .verdict {
    font-size: 1.375rem;
    line-height: 1.3;
  }

  .verdict .sign {
    inline-size: auto;
  }

  .verdict .reason {
    font-size: 1rem;
  }

  .checked {
    display: block;
  }

  .valid > :is(.sign, strong) {
    color: var(--good);
  }

  .invalid > :is(.sign, strong) {
    color: var(--bad);
  }

  .cannotTell > :is(.sign, strong) {
    color: var(--warn);
  }

  .content {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
  }

  .behind {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
  }

  .behind > [open] {
    flex-basis: 100%;
  }

  .verdict,
  .content,
  .behind {
    margin-block-start: -0.5rem;
  }

  .sums,
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem 2.5rem;
  }

  .columns {
    align-items: start;
  }

  .given,
  .facts-of {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }

  .given {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--line);
  }

  .given > h3 {
    color: inherit;
    font-size: 1rem;
  }

  .given > h3 .place {
    display: inline-block;
    padding-inline-start: 0.75rem;
    font-weight: 400;
  }

  .given.other {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1rem;
  }

  .given.other > h3 {
    color: var(--dim);
    font-weight: 400;
  }

  .given.other > .on-demand {
    flex: 1 1 20rem;
    min-inline-size: 0;
  }

  .given.other > [open] {
    flex-basis: 100%;
  }

  @container (min-width: 53rem) {
    .sums {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .columns.two {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }

    .columns.beside {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    /* In sight beside whatever one looks at. */
    .text-of {
      position: sticky;
      inset-block-start: 1rem;
    }

    .text-of .text {
      max-block-size: calc(100vh - 4.5rem);
    }
  }
`;
