// What the bytes of an input are pieces of: its header, records and fields, the fields of certificates, and what is none.
import { bytesOf, type Bytes, type Parsed } from "../bytes.ts";
import type { Der } from "../der.ts";
import type { Face } from "../desk.ts";
import { derFieldKey, derKey, fieldKey, headerKey, recordKey } from "../keys.ts";
import type { Subject } from "../subject.ts";
import type { FieldReport, Report, Span } from "../types.ts";
import { words } from "../words.ts";
import { fieldName } from "./fields.ts";

export interface Piece {
  kind: "header" | "record" | "field" | "container" | "padding" | "raw" | "rest" | "payload";
  name: string;
  span: Span;
  /** Where its length begins, and its value; null where it has no tag. */
  head: { length: number; value: Span } | null;
  /** The id of what is said of it. */
  id: string;
  /** Disclosures that hold it, from the outermost. */
  within: readonly string[];
  inner: readonly Piece[];
}

/** What a byte is in its piece. */
export type Role = "tag" | "length" | "value" | null;

export function roleOf({ head }: Piece, place: number): Role {
  if (!head) return null;
  return place < head.length ? "tag" : place < head.value.start ? "length" : "value";
}

/** A piece, or its value alone where one stands in the value. */
export function wanted(piece: Piece, place: number): Span {
  return roleOf(piece, place) === "value" && piece.kind !== "container" ? piece.head!.value : piece.span;
}

/** All that a place is in, from the outermost. */
export function pathTo(pieces: readonly Piece[], place: number): Piece[] {
  const path: Piece[] = [];
  for (let inner = pieces; ; ) {
    const piece = inner.find(({ span }) => place >= span.start && place < span.end);
    if (!piece) return path;
    path.push(piece);
    inner = piece.inner;
  }
}

/** The pieces that a range touches, as far as they are here; and the certificates in them. */
export function piecesIn(subject: Subject, report: Report, { start, end }: Span, face: Face): { pieces: Piece[]; certificates: Span[] } {
  const bytes = bytesOf(subject.item, face.desk);
  const touched = (span: Span) => span.start < end && span.end > start;
  const certificates: Span[] = [];
  const pieces: Piece[] = [];
  const { header } = subject;
  const holder = new Holder(subject, bytes, touched, certificates);
  if (header && touched(header.span)) {
    const [id, name] = [headerKey(subject), words("page-header")];
    pieces.push({ kind: "header", name, span: header.span, head: null, id, within: [], inner: holder.inner(header, id, null) });
  }
  for (let place = start; place < end; ) {
    const record = bytes.recordAt(place);
    if (record >= 0) pieces.push(holder.record(record));
    place = record >= 0 ? bytes.span(record).end : bytes.nextRecord(place);
  }
  for (const span of report.rest.filter(touched)) pieces.push(bare(subject, "rest", span, []));
  const { content } = report;
  if (content.kind === "signedFile" && touched(content.payload)) pieces.push(bare(subject, "payload", content.payload, []));
  if (content.kind === "evidence") {
    const of = `${subject.id}-0`;
    for (const { certificate, span } of content.parts) if (certificate && touched(span)) pieces.push(...holder.certificate(span, of, []));
  }
  return { pieces, certificates };
}

function bare(subject: Subject, kind: "raw" | "rest" | "payload", span: Span, within: readonly string[]): Piece {
  return { kind, name: words(`page-bytes-${kind}`), span, head: null, id: fieldKey(subject, span), within, inner: [] };
}

class Holder {
  constructor(
    private readonly subject: Subject,
    private readonly bytes: Bytes,
    private readonly touched: (span: Span) => boolean,
    private readonly certificates: Span[],
  ) {}

  record(record: number): Piece {
    const { subject, bytes } = this;
    const [id, report] = [recordKey(subject, record + 1), bytes.record(record)];
    const inner = report ? this.inner(report, id, report.certificate) : [];
    return { kind: "record", name: words("page-to-record", { record: record + 1 }), span: bytes.span(record), head: null, id, within: [], inner };
  }

  /** The fields of a header or a record, and what is none in it. */
  inner({ fields, raw }: { fields: FieldReport[]; raw: Span[] }, id: string, certificate: Span | null): Piece[] {
    return [...fields.map((field) => this.#field(field, [id], certificate)), ...raw.map((span) => bare(this.subject, "raw", span, [id]))];
  }

  #field(field: FieldReport, within: readonly string[], certificate: Span | null): Piece {
    const { span, value, decoded, length } = field;
    const padding = decoded.kind === "padding";
    // A certificate is a container of another kind.
    const held = certificate && value.start === certificate.start && value.end === certificate.end;
    const inner = held ? this.certificate(value, within[0]!, within) : field.fields.map((each) => this.#field(each, within, null));
    return {
      kind: padding ? "padding" : decoded.kind === "container" ? "container" : "field",
      name: fieldName(field), span, head: length === null ? null : { length: span.start + 1, value },
      id: fieldKey(this.subject, span), within, inner,
    };
  }

  /** `of`: whose it is, in the names of its fields. */
  certificate(span: Span, of: string, within: readonly string[]): Piece[] {
    if (!this.touched(span)) return [];
    this.certificates.push(span);
    const parsed = this.bytes.certificate(span);
    return parsed ? derPieces(this.subject, parsed, span.start, of, [...within, derKey(of)]) : [];
  }
}

function derPieces(subject: Subject, { inner, unread }: Parsed | Der, base: number, of: string, within: readonly string[]): Piece[] {
  const at = ({ start, end }: Span) => ({ start: base + start, end: base + end });
  const pieces = inner.map((one): Piece => {
    const inner = derPieces(subject, one, base, of, within);
    return {
      kind: inner.length > 0 ? "container" : "field", name: one.name || one.type, span: at(one.span),
      head: { length: base + one.length, value: at(one.value) }, id: derFieldKey(of, one.span), within, inner,
    };
  });
  if (unread) pieces.push({ ...bare(subject, "raw", at(unread), within), id: derFieldKey(of, unread) });
  return pieces;
}
