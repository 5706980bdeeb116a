// Pictures of every view: small ones for the documents, by Chromium; or all there are, in every engine, into out/.
//
//     npm run screenshots
//     npm run screenshots -- all
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Session, engines } from "./driver/index.js";
import { ROOT, singleFile, withScript, write } from "./support/files.js";
import { NOW, lists } from "./support/native.js";
import { small } from "./support/png.js";
import { host, unsigned } from "./support/tlv.js";

const IMAGES = join(ROOT, "docs/images");
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
    await page.part("phone-input").type((await page.part("checksum-md5").text()).slice(0, 14));
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
    await page.part("reasons").part("more").at(0).inside("summary").press();
  },
  invalid: (page) => put(page, { "CTLFile.tlv": INVALID }),
  several: async (page) => {
    await put(page, { "CTLFile.tlv": VALID, "CTLFile-absent.tlv": ABSENT, "photo.jpg": RANDOM, "again.tlv": VALID, "markup.tlv": MARKUP });
    await page.part("item").at(4).part("record").at(3).inside("summary").press();
  },
};

VIEWS.keys = (page) => page.outside("#show-keys").press();
VIEWS.nodes = async (page) => {
  const shown = TEXT.replace("<#root>\n\nadmin:\n\n", "");
  const session = (host) => `ssh administrator@${host}\nadmin:${shown}\nadmin:exit\nConnection to ${host} closed.\n`;
  await put(page, { "putty.log": session("cucm-pub") + session("cucm-sub1") });
  await page.part("node").counts(2);
};
VIEWS.long = async (page) => {
  await put(page, { "CTLFile.tlv": unsigned(Array.from({ length: 2_000 }, (_, place) => host(`phone-${place + 1}`))) });
  await page.evaluate(() => {
    const box = document.querySelector("ctl-inspector").shadowRoot.querySelector(".records .rows");
    box.scrollTop = box.scrollHeight / 2;
  });
  await page.part("record").at(60).text();
};
VIEWS["without-webassembly"] = async (page) => {
  await page.choose(...write({ "CTLFile.tlv": VALID }));
  await page.part("item", { state: "bare" }).counts(1);
};

/** What stands under the pictures. */
const SAID = {
  empty: "An empty desk", valid: "A list, opened here and there", invalid: "A list that was changed", several: "Several inputs, one with names made to deceive",
  paste: "The box for text", text: "A list as text, and the text beside it", session: "Several things in one text", bytes: "A damaged file, and its bytes",
  der: "The structure of a certificate", compare: "Two lists of one cluster", clusters: "Lists of two clusters", nodes: "The lists of a cluster's nodes",
  long: "A long list, scrolled", keys: "What the keys do", "without-webassembly": "Where WebAssembly is switched off", report: "The report", paper: "On paper",
};

const WIDTHS = [320, 900, 1440];
const TALLEST = 640;

const addressOf = (view) =>
  view === "without-webassembly" ? withScript("delete window.WebAssembly; delete window.Worker;") : singleFile();

/** A page that has come to a view, in a language, with nothing on it that would be another one tomorrow. */
async function reached(session, view, { width, scheme, language }) {
  const page = await session.open(addressOf(view));
  await page.setsClock(NOW);
  await page.prefers(scheme);
  await page.resize(width, 900);
  await page.part("drop").counts(1);
  await page.outside('#language option[value="en"]').press();
  await VIEWS[view](page);
  // Behind a dialogue nothing can be pressed.
  await page.evaluate((language) => {
    const select = document.querySelector("#language");
    select.value = language;
    select.dispatchEvent(new Event("change"));
    document.querySelector("#version").hidden = true;
    scrollTo(0, 0);
  }, language);
  return page;
}

async function everything() {
  for (const engine of engines()) {
    if (engine.missing) {
      console.log(engine.missing);
      continue;
    }
    await using(engine, async (session) => {
      for (const view of Object.keys(VIEWS)) {
        for (const width of WIDTHS) {
          for (const scheme of ["light", "dark"]) {
            for (const language of ["en", "ko"]) {
              const page = await reached(session, view, { width, scheme, language });
              save(join(OUT, engine.engine.toLowerCase(), `${view}-${width}-${scheme}-${language}.png`), await page.screenshot({ whole: true }));
            }
          }
        }
      }
    });
  }
}

/** Each view at each width, in light and English, and in dark and Korean. */
async function forTheDocuments() {
  const chromium = engines().find(({ engine, missing }) => engine === "Chromium" && !missing);
  if (!chromium) throw new Error("the pictures of the documents are Chromium's");
  await using(chromium, async (session) => {
    save(join(IMAGES, "page.png"), small(await forTheReadme(session)));
    const picture = async (name, page) => save(join(IMAGES, "views", `${name}.png`), small(await page.screenshot({ whole: true }), TALLEST));
    for (const view of Object.keys(VIEWS)) {
      for (const width of WIDTHS) {
        for (const [scheme, language] of LOOKS) await picture(`${view}-${width}-${scheme}-${language}`, await reached(session, view, { width, scheme, language }));
      }
    }
    const paper = await reached(session, "invalid", { width: 718, scheme: "light", language: "en" });
    await paper.emulates({ media: "print" });
    await picture("paper", paper);
    await paper.emulates({ media: "" });
    const list = await reached(session, "compare", { width: 900, scheme: "light", language: "en" });
    await list.part("save-report-all").press();
    const report = await session.open(pathToFileURL(write({ "report.html": (await list.saved()).bytes })[0]).href);
    await report.resize(900, 900);
    await picture("report", report);
  });
  writeFileSync(join(ROOT, "docs/pictures.md"), documentOf());
}

const LOOKS = [["light", "en"], ["dark", "ko"]];

function documentOf() {
  const sections = Object.keys(VIEWS).map((view) => {
    const row = ([scheme, language]) =>
      WIDTHS.map((width) => `<img src="images/views/${view}-${width}-${scheme}-${language}.png" alt="${SAID[view]}, ${width} pixels wide, ${scheme}, ${language === "ko" ? "Korean" : "English"}" height="320">`).join("\n");
    return `## ${SAID[view]}\n\n<p>\n${LOOKS.map(row).join("\n")}\n</p>\n`;
  });
  const alone = ["paper", "report"].map((view) => `## ${SAID[view]}\n\n![${SAID[view]}](images/views/${view}.png)\n`);
  return `# Pictures

Every view at 320, 900 and 1,440 pixels, in light and English and in dark and Korean, as far down as 640 pixels; each opens in its own size. They are made by \`npm run screenshots\` in \`tests/browser\`, in twelve colours each.

${[...sections, ...alone].join("\n")}`;
}

async function using(engine, work) {
  const session = await Session.start(engine);
  try {
    await work(session);
  } finally {
    await session.stop();
  }
}

/** The example as a reader of the README would see it: what the phone shows typed in, nothing unfolded. */
async function forTheReadme(session) {
  const page = await session.open(singleFile());
  await page.setsClock(NOW);
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

await (process.argv.includes("all") ? everything() : forTheDocuments());
