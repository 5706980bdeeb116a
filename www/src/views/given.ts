// A certificate that was given by itself: as a file, as text, or as far as CUCM prints it.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { colons } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Certificate, Given, Printed, Span } from "../types.ts";
import { words } from "../words.ts";
import { certificateView, rowsView, type Holder, type Rows } from "./certificate.ts";
import { derView } from "./der.ts";
import { findingsView } from "./findings.ts";
import { value } from "./value.ts";

export function givenView(subject: Subject, given: Given, span: Span, face: Face): TemplateResult {
  const { form, printed, x509 } = given;
  const read = () => derOf(subject.item, given, span, face);
  return html`${subject.findings.length > 0 ? findingsView(subject, face) : nothing}
  ${x509 ? certificateView(holder(subject, given, x509, span, face), face) : printed ? rowsView(rows(printed)) : words("page-certificate-unreadable")}
  ${printed ? nothing : derView(subject, { of: subject.id, span: form === "der" ? span : null, der: read }, face)}`;
}

async function derOf(item: Item, { form }: Given, span: Span, face: Face): Promise<Uint8Array | undefined> {
  const bytes = await face.desk.bytesOf(item, span);
  return form === "der" ? bytes : bytes && fromBase64(bytes);
}

function holder(subject: Subject, given: Given, x509: Certificate, span: Span, face: Face): Holder {
  const { form } = given;
  const { id, item } = subject;
  const common = /(?:^|, )CN=([^,]+)/.exec(x509.subject)?.[1] ?? words("page-certificate");
  return {
    item, x509, key: id, heading: words(`page-form-${form}`), file: [common],
    save: (form) => words("page-save-this-certificate", { form }),
    der: () => derOf(item, given, span, face),
  };
}

/** With or without the lines around it. */
function fromBase64(bytes: Uint8Array): Uint8Array {
  const inner = new TextDecoder().decode(bytes).replace(/-----[^-]*-----/g, "");
  return Uint8Array.from(atob(inner.replace(/[^A-Za-z0-9+/]/g, "")), (character) => character.charCodeAt(0));
}

/** What is printed, as it is printed. */
function rows({ fileName, issuer, key, notAfter, notBefore, serial, signatureAlgorithm, subject }: Printed): Rows {
  const all: [name: string, shown: string | null][] = [
    ["file", fileName], ["serial", serial && colons(serial)], ["signature", signatureAlgorithm], ["issuer", issuer],
    ["from", notBefore], ["until", notAfter], ["subject", subject],
  ];
  const rows: Rows = all.flatMap(([name, text]) => (text === null ? [] : [[name, value(text)]]));
  if (key) rows.push(["key", keyOf(key)]);
  return rows;
}

/** How long the key is, and how much of it is here. */
function keyOf({ announced, bits, here }: NonNullable<Printed["key"]>): string {
  const size = bits === null ? "" : `${words("page-bits", { bits: String(bits) })} · `;
  const whole = announced === null || here >= announced;
  return size + words(whole ? "page-key-whole" : "page-key-cut", { here, announced: announced ?? here });
}
