// Servers on loopback: one that serves files as a site would, one that hears every attempt to reach it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { extname } from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

async function listen(answer) {
  const server = createServer(answer);
  server.on("upgrade", (request, socket) => {
    answer(request);
    socket.destroy();
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

/** Serves a folder, with more headers where wanted; `asked` are the paths asked for. */
export async function site(root, headers = {}) {
  const asked = [];
  const served = await listen((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    asked.push(path);
    try {
      const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
      const body = readFileSync(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return { ...served, asked };
}

/** Hears whoever comes; `heard` are their paths. */
export async function canary() {
  const heard = [];
  const served = await listen((request, response) => {
    heard.push(request.url);
    response?.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/plain" }).end("heard");
  });
  return { ...served, heard };
}
