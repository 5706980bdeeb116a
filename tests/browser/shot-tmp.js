import { Session, engines } from "./driver/index.js";
import { singleFile, write } from "./support/files.js";
import { lists } from "./support/native.js";
import { writeFileSync } from "node:fs";
const [A,B] = lists("ctl-tokenless.tlv","ctl-tokenless-regenerated.tlv");
const e = engines().find((x)=>!x.missing && x.engine==="Chromium");
const session = await Session.start(e);
try {
 for (const [w,scheme] of [[1440,"light"],[900,"dark"],[320,"light"]]) {
  const page = await session.open(singleFile());
  await page.prefers(scheme); await page.resize(w,w<400?2000:1400);
  await page.choose(...write({"CTLFile_old.tlv":A,"CTLFile.tlv":B}));
  await page.settles(2);
  await page.part("answer").text(); await page.evaluate(()=>{document.querySelector("ctl-inspector").shadowRoot.querySelector(".changes").scrollIntoView();});
  writeFileSync(`/tmp/w/c${w}.png`, await page.screenshot({}));
 }
} finally { await session.stop(); }
