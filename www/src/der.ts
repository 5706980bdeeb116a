// What DER encodes, with the names that X.509 (RFC 5280) gives to a certificate's fields. What is damaged is read as far
// as it goes; nothing here knows where the bytes stand, or how they are shown.
import type { Span } from "./types.ts";

export interface Der {
  /** The name that X.509 gives it; empty where it gives none. */
  name: string;
  /** What it says it is: SEQUENCE, INTEGER, [3]. */
  type: string;
  /** Tag, length and value; counted in the bytes that were read. */
  span: Span;
  /** The first byte of the length. */
  length: number;
  value: Span;
  /** How many bytes its length asks for that are not there. */
  missing: number;
  inner: Der[];
  /** What of the value should be fields and is none. */
  unread: Span | null;
}

/** A field by its place. One that may be missing is known by its tag. */
interface Field {
  name: string;
  tag?: number;
  fields?: Field[];
  /** All that is inside is of this kind. */
  each?: Field;
  /** Its value may hold DER of its own. */
  holds?: Field[];
}

const ALGORITHM: Field[] = [{ name: "algorithm" }, { name: "parameters" }];
const ATTRIBUTE: Field = { name: "AttributeTypeAndValue", fields: [{ name: "type" }, { name: "value" }] };
const NAME: Field = { name: "RelativeDistinguishedName", each: ATTRIBUTE };
const EXTENSION: Field = {
  name: "Extension",
  fields: [{ name: "extnID" }, { name: "critical", tag: 0x01 }, { name: "extnValue", holds: [] }],
};
const RSA: Field[] = [{ name: "RSAPublicKey", tag: 0x30, fields: [{ name: "modulus" }, { name: "publicExponent" }] }];

const CERTIFICATE: Field = {
  name: "Certificate",
  fields: [
    {
      name: "tbsCertificate",
      fields: [
        { name: "version", tag: 0xa0 },
        { name: "serialNumber" },
        { name: "signature", fields: ALGORITHM },
        { name: "issuer", each: NAME },
        { name: "validity", fields: [{ name: "notBefore" }, { name: "notAfter" }] },
        { name: "subject", each: NAME },
        {
          name: "subjectPublicKeyInfo",
          fields: [{ name: "algorithm", fields: ALGORITHM }, { name: "subjectPublicKey", holds: RSA }],
        },
        { name: "issuerUniqueID", tag: 0x81 },
        { name: "subjectUniqueID", tag: 0x82 },
        { name: "extensions", tag: 0xa3, fields: [{ name: "Extensions", each: EXTENSION }] },
      ],
    },
    { name: "signatureAlgorithm", fields: ALGORITHM },
    { name: "signatureValue" },
  ],
};

const TYPES: Record<number, string> = {
  1: "BOOLEAN", 2: "INTEGER", 3: "BIT STRING", 4: "OCTET STRING", 5: "NULL", 6: "OBJECT IDENTIFIER", 10: "ENUMERATED",
  12: "UTF8String", 16: "SEQUENCE", 17: "SET", 19: "PrintableString", 20: "TeletexString", 22: "IA5String", 23: "UTCTime",
  24: "GeneralizedTime", 28: "UniversalString", 30: "BMPString",
};

/** Names of what stands in certificates of phones and of CUCM. */
const OBJECTS: Record<string, string> = {
  "2.5.4.3": "CN", "2.5.4.5": "serialNumber", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "ST", "2.5.4.10": "O", "2.5.4.11": "OU",
  "2.5.29.14": "subjectKeyIdentifier", "2.5.29.15": "keyUsage", "2.5.29.17": "subjectAltName", "2.5.29.19": "basicConstraints",
  "2.5.29.35": "authorityKeyIdentifier", "2.5.29.37": "extKeyUsage", "1.2.840.113549.1.1.1": "rsaEncryption",
  "1.2.840.113549.1.1.5": "sha1WithRSAEncryption", "1.2.840.113549.1.1.11": "sha256WithRSAEncryption",
  "1.2.840.113549.1.1.12": "sha384WithRSAEncryption", "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
  "1.2.840.10045.2.1": "ecPublicKey", "1.3.132.0.34": "secp384r1", "1.2.840.10045.3.1.7": "prime256v1",
};

/** How deep fields stand in fields: a certificate needs ten. */
const DEPTH = 24;
/** Fields that are read: a certificate has some two hundred. */
const MOST = 5_000;

/** What the bytes of a certificate hold, and what follows it. */
export function certificate(bytes: Uint8Array): Pick<Der, "inner" | "unread"> {
  return new Reader(bytes).all({ start: 0, end: bytes.length }, { name: "", fields: [CERTIFICATE] }, 0);
}

class Reader {
  #left = MOST;

  constructor(private readonly bytes: Uint8Array) {}

  /** The fields in a range, up to the first that cannot be read. */
  all({ start, end }: Span, rule: Field | undefined, depth: number): Pick<Der, "inner" | "unread"> {
    const inner: Der[] = [];
    const fields = [...(rule?.fields ?? [])];
    let at = start;
    while (at < end) {
      const read = depth < DEPTH && this.#left > 0 ? this.#one(at, end, fields, rule?.each, depth) : null;
      if (!read) return { inner, unread: { start: at, end } };
      inner.push(read);
      at = read.span.end;
    }
    return { inner, unread: null };
  }

  #one(start: number, end: number, fields: Field[], each: Field | undefined, depth: number): Der | null {
    const { bytes } = this;
    const tag = bytes[start]!;
    let length = start + 1;
    // A number of 31 and more takes bytes of its own.
    if ((tag & 0x1f) === 0x1f) while (length < end && bytes[length++]! & 0x80);
    let from = length + 1;
    let size = bytes[length] ?? 0;
    if (size > 0x80 && size <= 0x84) {
      const digits = bytes.subarray(from, (from += size - 0x80));
      size = digits.reduce((size, digit) => size * 256 + digit, 0);
    } else if (size >= 0x80) return null;
    if (from > end) return null;
    this.#left -= 1;
    while (fields[0]?.tag !== undefined && fields[0].tag !== tag) fields.shift();
    const rule = each ?? fields.shift();
    const value = { start: from, end: Math.min(end, from + size) };
    const missing = from + size - value.end;
    const held = tag & 0x20 ? this.all(value, rule, depth + 1) : this.#held(tag, value, rule, depth + 1);
    return { name: rule?.name ?? "", type: typeOf(tag), span: { start, end: value.end }, length, value, missing, ...held };
  }

  /** Octets that are DER from the first to the last; a string of bits says first how many are unused. */
  #held(tag: number, { start, end }: Span, rule: Field | undefined, depth: number): Pick<Der, "inner" | "unread"> {
    const bits = tag === 0x03 && this.bytes[start] === 0 ? 1 : 0;
    const held = rule?.holds && end - start > bits ? this.all({ start: start + bits, end }, { name: "", fields: rule.holds }, depth) : null;
    return held && sound(held) ? held : { inner: [], unread: null };
  }
}

function sound({ inner, unread }: Pick<Der, "inner" | "unread">): boolean {
  return !unread && inner.every((one) => one.missing === 0 && sound(one));
}

function typeOf(tag: number): string {
  return tag < 0x40 ? (TYPES[tag & 0x1f] ?? `[UNIVERSAL ${tag & 0x1f}]`) : `[${tag & 0x1f}]`;
}

/** What a value says, where it can be said in a line; null where it is bytes. */
export function said({ type, value }: Der, bytes: Uint8Array): string | null {
  const own = bytes.subarray(value.start, value.end);
  switch (type) {
    case "OBJECT IDENTIFIER":
      return object(own);
    case "BOOLEAN":
      return own[0] ? "TRUE" : "FALSE";
    case "INTEGER":
      return own.length > 0 && own.length <= 4 && own[0]! < 0x80 ? String(own.reduce((all, byte) => all * 256 + byte, 0)) : null;
    case "BMPString":
    case "UniversalString":
      return null;
    default:
      return /String|Time/.test(type) ? new TextDecoder().decode(own) : null;
  }
}

function object(bytes: Uint8Array): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (numbers.length === 0) numbers.push(Math.min(2, Math.floor(number / 40)), number - 40 * Math.min(2, Math.floor(number / 40)));
    else numbers.push(number);
    number = 0;
  }
  const dotted = numbers.join(".");
  return OBJECTS[dotted] ? `${dotted} · ${OBJECTS[dotted]}` : dotted;
}
