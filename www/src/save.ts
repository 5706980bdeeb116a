// Files that the page gives out. A blob: address is the page's own memory; following it as a download is no request,
// and no directive of the page's policy is asked.

/** Characters of a name before its ending: short enough for every file system, whatever the script. */
const LONGEST = 55;

/** Hands a file to the browser to keep. */
export function save(name: string, content: BlobPart, type = "application/octet-stream"): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // Engines may begin to read well after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name of these parts that no file system and no shell minds: letters and digits of any script, and . _ + - inside. */
export function fileName(parts: string[], ending: string): string {
  const tidy = parts.map((part) => trim(part.replace(/[^\p{Alphabetic}\p{N}._+]+/gu, "-"))).filter((part) => part !== "");
  const name = trim(Array.from(tidy.join("-")).slice(0, LONGEST).join(""));
  return `${name || "unnamed"}.${ending}`;
}

/** A certificate as text, in lines of 64. */
export function pem(der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(""));
  return ["-----BEGIN CERTIFICATE-----", ...(base64.match(/.{1,64}/g) ?? []), "-----END CERTIFICATE-----", ""].join("\n");
}

function trim(name: string): string {
  return name.replace(/^[-.]+|[-.]+$/g, "");
}
