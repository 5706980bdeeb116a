// Pictures of pages in few colours: a tenth of the bytes, and no eye tells them apart at a glance.
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** As many as letters need to be read. */
const COLOURS = 12;

/** The same picture in so many colours, four bits a pixel, cut at a height. */
export function small(png, tallest = Infinity) {
  const { width, height, pixels } = decode(png, tallest);
  const palette = paletteOf(pixels);
  const nearest = new Map();
  const indexOf = (colour) => {
    if (!nearest.has(colour)) nearest.set(colour, palette.reduce((best, _, at) => (far(palette[at], colour) < far(palette[best], colour) ? at : best), 0));
    return nearest.get(colour);
  };
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    rows[y * stride + 1 + (x >> 1)] |= indexOf(pixels[at]) << (x & 1 ? 0 : 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })), chunk("IEND")]);
}

/** Colours as numbers, row by row. Browsers write eight bits a channel, with or without transparency. */
function decode(png, tallest) {
  let [at, header, data] = [8, null, []];
  while (at < png.length) {
    const [length, type] = [png.readUInt32BE(at), png.toString("latin1", at + 4, at + 8)];
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = body;
    if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), Math.min(header.readUInt32BE(4), tallest)];
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error("a picture of another kind than browsers make");
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    const row = Buffer.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [x >= channels ? row[x - channels] : 0, above[x], x >= channels ? above[x - channels] : 0];
      row[x] += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = (row[x * channels] << 16) | (row[x * channels + 1] << 8) | row[x * channels + 2];
    above = row;
  }
  return { width, height, pixels };
}

function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The most frequent colour, then always the one that is most missed: frequent, and far from all that are there. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const missed = [...counts].map(([colour, count]) => ({ colour, count, away: Infinity }));
  const palette = [];
  while (palette.length < Math.min(COLOURS, missed.length)) {
    const worth = ({ count, away }) => Math.sqrt(count) * Math.min(away, 1e6);
    const next = missed.reduce((best, one) => (worth(one) > worth(best) ? one : best));
    palette.push(next.colour);
    for (const one of missed) one.away = Math.min(one.away, far(one.colour, next.colour));
  }
  return palette;
}

function far(one, other) {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)];
  return red * red + green * green + blue * blue;
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type, body = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE((named.reduce((value, byte) => TABLE[(value ^ byte) & 255] ^ (value >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, named, sum]);
}
