// The format, a second time and as plainly as it can be said: to know independently what the page must show, and to
// make lists that no lab should have to make.

/** A field: one byte of tag, two of length, the value. */
export function field(tag, value) {
  const bytes = Buffer.from(value);
  const head = Buffer.from([tag, bytes.length >> 8, bytes.length & 0xff]);
  return Buffer.concat([head, bytes]);
}

const text = (words) => Buffer.from(`${words}\0`);

/** A list that nobody signed: a header with its length, and these records, each given as its fields without RECORDLENGTH. */
export function unsigned(records) {
  const name = field(14, text("CTLFile.tlv"));
  const header = Buffer.concat([field(1, [1, 2]), field(2, [0, 10 + name.length]), name]);
  return Buffer.concat([header, ...records.map((fields) => record(fields))]);
}

function record(fields) {
  const rest = Buffer.concat(fields);
  const length = rest.length + 5;
  return Buffer.concat([field(1, [length >> 8, length & 0xff]), rest]);
}

/** The fields of a record: DNSNAME, SUBJECTNAME, FUNCTION, address. */
export function host(name, subject = "CN=nobody") {
  return [field(2, text(name)), field(3, text(subject)), field(4, [0, 2]), field(10, [192, 0, 2, 1])];
}

/** Names as CUCM prints them, by tag. */
const NAMES = [
  "", "RECORDLENGTH", "DNSNAME", "SUBJECTNAME", "FUNCTION", "ISSUERNAME", "SERIALNUMBER", "PUBLICKEY", "SIGNATURE",
  "CERTIFICATE", "IPADDRESS",
];

/** The header and the records of a well-formed list, with their fields: `{ header, records: [{ start, end, fields }] }`. */
export function layout(list) {
  const header = { start: 0, end: list.readUInt16BE(8) };
  const records = [];
  for (let start = header.end; start < list.length; start = records.at(-1).end) {
    const end = start + list.readUInt16BE(start + 3);
    const fields = [];
    for (let at = start; at < end; at = fields.at(-1).end) {
      const tag = list[at];
      fields.push({ tag, name: NAMES[tag], start: at, end: at + 3 + list.readUInt16BE(at + 1) });
    }
    records.push({ start, end, fields });
  }
  return { header, records };
}

/** A list with the records of this one, over and over. */
export function repeated(list, times) {
  const { header } = layout(list);
  return Buffer.concat([list.subarray(0, header.end), ...Array(times).fill(list.subarray(header.end))]);
}

/** A place as the page prints it: the last byte is the one before `end`. */
export function place({ start, end }) {
  const number = (value) => value.toLocaleString("en");
  return end - start > 1 ? `${number(start)}–${number(end - 1)}` : number(start);
}
