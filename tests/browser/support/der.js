// Certificates that no authority would issue, written by hand: to know what the page must show of them.
import { generateKeyPairSync, sign } from "node:crypto";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });

function der(tag, ...contents) {
  const content = Buffer.concat(contents.map((part) => Buffer.from(part)));
  const length = content.length;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const sequence = (...parts) => der(0x30, ...parts);
const text = (words) => der(0x0c, Buffer.from(words));
const SHA256_WITH_RSA = sequence([0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11], [0x05, 0]);
const name = (common) => sequence(der(0x31, sequence([0x06, 3, 0x55, 4, 3], text(common))));
const time = (iso) => der(0x18, `${iso.replace(/\D/g, "").slice(0, 14)}Z`);
const extension = (last, content) => sequence([0x06, 3, 0x55, 0x1d, last], der(0x04, content));

/** A certificate that its own key has signed, for these DNS names; an authority with this path length where there is one. */
export function selfSigned({ common, dns = [], from = "2020-01-01T00:00:00", until = "2049-12-31T23:59:59", pathLength }) {
  const extensions = [];
  if (dns.length > 0) extensions.push(extension(17, sequence(...dns.map((host) => der(0x82, Buffer.from(host))))));
  if (pathLength !== undefined) extensions.push(extension(19, sequence([0x01, 1, 0xff], [0x02, 1, pathLength])));
  const content = sequence(
    der(0xa0, [0x02, 1, 2]), [0x02, 3, 0x12, 0x34, 0x56], SHA256_WITH_RSA, name(common),
    sequence(time(from), time(until)), name(common),
    publicKey.export({ type: "spki", format: "der" }), ...(extensions.length > 0 ? [der(0xa3, sequence(...extensions))] : []),
  );
  return sequence(content, SHA256_WITH_RSA, der(0x03, [0], sign("sha256", content, privateKey)));
}
