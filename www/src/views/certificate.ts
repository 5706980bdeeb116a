// What a certificate says, and the certificate to keep.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { type Item, PAGE } from "../entry.ts";
import { VERDICT_SIGNS, colons, functionName, recordName } from "../phrases.ts";
import { fileName, pem, save } from "../save.ts";
import type { Subject } from "../subject.ts";
import type { AlternativeName, Certificate, RecordReport } from "../types.ts";
import { number, utc, words } from "../words.ts";
import { value } from "./value.ts";

/** A certificate, wherever it stands. */
export interface Holder {
  item: Item;
  x509: Certificate;
  /** Makes ids and names of disclosures its own. */
  key: string;
  heading: string;
  /** What a file with it is called. */
  file: string[];
  /** What saving it is called, for those who listen. */
  save(form: string): string;
  der(): Promise<Uint8Array | undefined>;
}

/** Names and values, one beside the other. */
export type Rows = [name: string, shown: unknown][];

/** That of a record; nothing where there is none, or none that can be read. */
export function ofRecord({ id, item }: Subject, record: RecordReport, face: Face): Holder | null {
  const { index, x509, certificate } = record;
  if (!x509 || !certificate) return null;
  return {
    item, x509, key: `${index}-${id}`, heading: words("page-certificate"), file: [functionName(record), recordName(record)],
    save: (form) => words("page-save-certificate", { form, record: index }),
    der: () => face.desk.bytesOf(item, certificate),
  };
}

export function certificateView(holder: Holder | null, face: Face): unknown {
  if (!holder) return nothing;
  const id = `certificate-${holder.key}`;
  return html`<section class="certificate" part="certificate" aria-labelledby=${id}>
    <div class="part-head">
      <h4 id=${id}>${holder.heading}</h4>
      ${saveButton("pem", holder)} ${saveButton("der", holder)}
    </div>
    ${rowsView(rows(holder, face))}
  </section>`;
}

export function rowsView(rows: Rows): TemplateResult {
  return html`<dl class="pairs">
    ${rows.map(([name, shown]) => html`<dt>${words(`page-certificate-${name}`)}</dt><dd part="certificate-${name}">${shown}</dd>`)}
  </dl>`;
}

function saveButton(form: "pem" | "der", holder: Holder): TemplateResult {
  const pressed = async () => {
    const der = await holder.der();
    if (der) save(fileName(holder.file, form), form === "pem" ? pem(der) : new Uint8Array(der));
  };
  const label = holder.save(form.toUpperCase());
  return html`<button type="button" part="save-${form}" aria-label=${label} @click=${pressed}>${form.toUpperCase()}</button>`;
}

/** In the order of `openssl x509 -text`, the fingerprints at the end. */
function rows(holder: Holder, face: Face): Rows {
  const { x509 } = holder;
  const { basicConstraints: basic, keyUsage, extendedKeyUsage, names, subjectKeyId, authorityKeyId } = x509;
  const all: Rows = [
    ["version", String(x509.version)],
    ["serial", value(colons(x509.serial))],
    ["signature", value(x509.signatureAlgorithm)],
    ["issuer", value(x509.issuer)],
    ["from", words("page-utc", { time: utc(x509.notBefore) })],
    ["until", words("page-utc", { time: utc(x509.notAfter) })],
    ["subject", value(x509.subject)],
    ["key", keyView(x509)],
    ["signer", signerView(x509)],
  ];
  if (keyUsage.length > 0) all.push(["usage", value(keyUsage.join(", "))]);
  if (extendedKeyUsage.length > 0) all.push(["extended-usage", value(extendedKeyUsage.join(", "))]);
  if (names.length > 0) all.push(["names", namesView(holder, names, face)]);
  if (basic) {
    const length = basic.pathLength ?? null;
    const path = length === null ? "" : ` · ${words("page-path-length", { length: number(length) })}`;
    all.push(["constraints", `${words(basic.ca ? "page-ca" : "page-no-ca")}${path}`]);
  }
  if (subjectKeyId) all.push(["subject-key-id", value(colons(subjectKeyId))]);
  if (authorityKeyId) all.push(["authority-key-id", value(colons(authorityKeyId))]);
  all.push(["sha1", value(colons(x509.sha1))], ["sha256", value(colons(x509.sha256))]);
  return all;
}

function keyView({ key }: Certificate): unknown {
  switch (key.kind) {
    case "rsa": {
      const size = words("page-key-rsa", { bits: String(key.bits) });
      return key.exponent == null ? size : `${size} · ${words("page-key-exponent", { exponent: String(key.exponent) })}`;
    }
    case "ec":
      return html`${words("page-key-ec", { bits: String(key.bits) })} · ${value(key.curve)}`;
    case "other":
      return value(key.algorithm);
  }
}

/** By itself, and whether that holds: in the words of every other signature. */
function signerView({ selfSigned, selfSignature }: Certificate): unknown {
  if (!selfSigned) return words("page-signer-issuer");
  if (!selfSignature) return words("page-signer-self");
  const { kind, reason } = selfSignature;
  return html`${words("page-signer-self")} ·
    <span class=${kind} data-verdict=${kind}
      ><span aria-hidden="true">${VERDICT_SIGNS[kind]}</span> <strong>${words(`verdict-${kind}`)}</strong></span
    >
    · ${words(`reason-${reason}`)}`;
}

/** One under the other: a name that holds a comma must not look like two. */
function namesView({ item, key }: Holder, names: AlternativeName[], face: Face): TemplateResult {
  const open = `names ${key}`;
  const shown = item.open.has(open) ? names : names.slice(0, PAGE);
  return html`<ul role="list">
      ${shown.map(({ kind, value: name }) => html`<li><span class="place">${words(`page-name-${kind}`)}</span> ${value(name)}</li>`)}
    </ul>
    ${shown.length < names.length
      ? html`<button type="button" class="link" @click=${() => face.desk.toggle(item, open, true)}>
          ${words("page-all-names", { count: names.length })}
        </button>`
      : nothing}`;
}
