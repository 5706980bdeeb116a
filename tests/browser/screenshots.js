// Pictures of the main views, in every engine that there is, into out/; and the README's.
//
//     npm run screenshots
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Session, engines } from "./driver/index.js";
import { ROOT, singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";

const OUT = fileURLToPath(new URL("out/", import.meta.url));
const [VALID, INVALID, ABSENT, RANDOM, MARKUP, DAMAGED, REGENERATED, TOKENS] = lists(
  "ctl-tokenless.tlv", "flipped-record.tlv", "signer-absent.tlv", "random.bin", "text-markup.tlv", "record-length-long.tlv",
  "ctl-tokenless-regenerated.tlv", "ctl-tokens.tlv",
);

const TEXT = readFileSync(join(ROOT, "tests/texts/118893-5.txt"), "utf8");
const SESSION = `admin:run sql select paramname,paramvalue from processconfig where paramname='ClusterSecurityMode'
ClusterSecurityMode 1
admin:utils ctl update CTLFile
This operation updates the CTLFile. Do you want to continue? (y/n):y
CTL file Updated

Thank you for your help.
`;

async function put(page, files) {
  await page.choose(...write(files));
  await page.settles(Object.keys(files).length);
}

const VIEWS = {
  empty: async (page) => void (await page.part("drop").counts(1)),
  valid: async (page) => {
    await put(page, { "CTLFile.tlv": VALID });
    await page.part("phone-input").type("0c05 655d e63f");
    await page.part("phone-group").at(0).text();
    for (const place of [0, 1]) await page.part("more").at(place).inside("summary").press();
    await page.part("record").at(0).inside(":scope > summary").press();
    await page.part("record").at(0).part("bytes").at(0).inside("summary").press();
    await page.part("record").at(0).part("bytes").at(0).inside("pre").text();
  },
  paste: (page) => page.part("paste-text").press(),
  text: async (page) => {
    await put(page, { "show-ctl.txt": TEXT });
    await page.part("record").at(0).inside(":scope > summary").press();
    await page.part("record").at(0).part("field").at(4).part("to-text").press();
  },
  session: async (page) => {
    await put(page, { "session.log": SESSION, "CTLFile.tlv": VALID, "mail.txt": "Dear all,\nnothing works.\n" });
    await page.part("show-text").at(0).inside("summary").press();
  },
  bytes: async (page) => {
    await put(page, { "CTLFile.tlv": DAMAGED });
    if ((await page.part("bytes-view").attribute("open")) === null) await page.part("bytes-view").inside("summary").press();
    await page.part("finding").at(0).part("to-bytes").press();
    await page.part("fault").at(0).text();
  },
  der: async (page) => {
    await put(page, { "CTLFile.tlv": VALID });
    if ((await page.part("bytes-view").attribute("open")) === null) await page.part("bytes-view").inside("summary").press();
    await page.part("offset").type("0x321");
    await page.part("go").press();
    await page.part("at-byte").reads(/INTEGER|version/);
    await page.part("open-field").press();
  },
  compare: async (page) => {
    await put(page, { "CTLFile_old.tlv": VALID, "CTLFile.tlv": REGENERATED });
    await page.part("answer").text();
    await page.part("tick").at(0).press();
  },
  clusters: async (page) => {
    await put(page, { "CTLFile_old.tlv": TOKENS, "CTLFile.tlv": MARKUP });
    await page.part("answer").text();
    await page.part("reason").at(0).part("more").inside("summary").press();
  },
  invalid: (page) => put(page, { "CTLFile.tlv": INVALID }),
  several: async (page) => {
    await put(page, { "CTLFile.tlv": VALID, "CTLFile-absent.tlv": ABSENT, "photo.jpg": RANDOM, "again.tlv": VALID, "markup.tlv": MARKUP });
    await page.part("item").at(4).part("record").at(3).inside("summary").press();
  },
};

mkdirSync(OUT, { recursive: true });
for (const engine of engines()) {
  if (engine.missing) {
    console.log(engine.missing);
    continue;
  }
  const session = await Session.start(engine);
  try {
    for (const [view, reach] of Object.entries(VIEWS)) {
      for (const scheme of ["light", "dark"]) {
        for (const width of [320, 900, 1440]) {
          const page = await session.open(singleFile());
          await page.prefers(scheme);
          await page.resize(width, 900);
          await reach(page);
          save(join(OUT, `${engine.engine.toLowerCase()}-${view}-${scheme}-${width}.png`), await page.screenshot({ whole: true }));
        }
      }
    }
    if (engine.engine === "Chromium") save(join(ROOT, "docs/images/page.png"), await forTheReadme(session));
  } finally {
    await session.stop();
  }
}

/** The example as a reader of the README would see it: what the phone shows typed in, nothing unfolded. */
async function forTheReadme(session) {
  const page = await session.open(singleFile());
  await page.prefers("light");
  await page.resize(1200, 800);
  await page.part("example").press();
  await page.settles(1);
  const digits = (await page.part("checksum-md5").text()).slice(0, 24);
  await page.part("phone-input").type(digits);
  await page.part("phone-group").at(4).text();
  // Neither a caret nor a commit, which would make every picture another.
  await page.evaluate(() => {
    document.querySelector("#version").hidden = true;
    let element = document.activeElement;
    while (element.shadowRoot) element = element.shadowRoot.activeElement;
    element.blur();
  });
  return page.screenshot({ whole: true });
}

function save(path, png) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, png);
  console.log(`${path}  ${png.length.toLocaleString("en")} bytes`);
}
