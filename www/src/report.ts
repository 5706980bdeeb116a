// The report: one HTML file that holds no script, loads nothing and opens anywhere. What it says is what goes into a
// ticket, and all of it: two lists held against each other, the lists of nodes, then each input.
import type { DeskModel } from "./desk.ts";
import type { Item } from "./entry.ts";
import { plain } from "./escape.ts";
import { findingOf } from "./phrases.ts";
import { sentence } from "./sentence.ts";
import { HTML, escaped, type Block } from "./style.ts";
import { MOST, summaryOf } from "./summary.ts";
import { ticketOf } from "./ticket.ts";
import type { NodeGroup } from "./types.ts";
import { currentLanguage, utc, words } from "./words.ts";

/** Nothing is loaded, and nothing runs, whatever a name in it may say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLES = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.3; margin: 1.5em 0 0.3em; break-after: avoid; }
h1, h2 { font-size: 1.25rem; }
h1 { margin-top: 0; }
h2 { border-top: 1px solid; padding-top: 0.75rem; }
h3 { font-size: 1rem; }
p, ul { margin: 0.3em 0; }
ul { padding-inline-start: 1.25rem; }
li { break-inside: avoid; }
code { font-family: ui-monospace, Consolas, Menlo, monospace; font-size: 0.9375em; }
.valid { color: light-dark(#1a6b34, #6cc58b); }
.invalid { color: light-dark(#b0241d, #ff9188); }
.cannotTell { color: light-dark(#845400, #e3b558); }
@media print { :root { color-scheme: light; font-size: 10pt; } body { max-width: none; padding: 0; } }
`;

/** `related` adds what inputs are together. */
export async function reportDocument(items: readonly Item[], desk: DeskModel, related: boolean): Promise<string> {
  const blocks: Block[] = [];
  // More of what is said of several inputs goes in here.
  if (related) {
    const { result } = desk.comparing;
    if (result) blocks.push(...ticketOf(result, HTML, desk));
    blocks.push(...desk.nodes.flatMap(nodesOf));
  }
  for (const item of items) {
    if (item.state.kind !== "ready") continue;
    const { report } = item.state;
    const records = report.recordCount > item.records.length ? await desk.recordsOf(item, 0, MOST) : item.records;
    blocks.push(...summaryOf(item, report, HTML, desk, records ?? item.records));
  }
  const title = words("page-report-title");
  const made = words("page-report-made", {
    version: CTL_INSPECTOR_VERSION, commit: CTL_INSPECTOR_COMMIT, time: utc(Math.floor(Date.now() / 1000)),
  });
  const names = items.map(({ name }) => plain(name)).join(", ");
  return `<!doctype html>
<html lang="${escaped(currentLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${title}: ${names}`)}</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(made)}</p>
${HTML.document(blocks)}</main>
</body>
</html>
`;
}

/** The lists of a cluster's nodes: one line a node, then what is to be said. */
function nodesOf({ list, sameness, nodes, findings }: NodeGroup): Block[] {
  const say = (id: string, values = {}) =>
    sentence(id, values).map(({ kind, text }) => (kind === "text" ? HTML.text(text) : HTML.code(plain(text)))).join("");
  const kind = list === "itl" ? "itl" : "ctl";
  const lines = nodes.map(({ list: { host, name, made, modified, notFound }, checksum, group }) => {
    const facts = [
      HTML.code(plain(host ?? name)),
      HTML.text(notFound ? words("page-nodes-missing") : `${words("page-nodes-list")} ${group ?? "?"}`),
      HTML.text(made == null ? plain(modified ?? "") : `${utc(made)} UTC`), HTML.code(checksum?.value ?? ""),
    ];
    return `- ${facts.filter((fact) => !/^(<code><bdi><\/bdi><\/code>)?$/.test(fact)).join(" · ")}`;
  });
  return [
    [HTML.title(HTML.text(words(`page-nodes-${kind}-${sameness}`, { count: nodes.length })))],
    [...lines, ...findings.map((finding) => `- ${say(...findingOf(finding))}`)],
  ];
}
