//! As much of HTTP as a folder of static files needs: GET and HEAD, one request per connection.

use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};

/// A request line and headers beyond this are no browser's.
const MAX_HEAD: u64 = 64 * 1024;

pub struct Request {
    method: String,
    path: String,
    host: String,
}

pub struct Response {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
    head_only: bool,
}

impl Request {
    pub fn read(stream: &mut impl BufRead) -> Option<Self> {
        let mut lines = stream.take(MAX_HEAD).lines();
        let first = lines.next()?.ok()?;
        let mut words = first.split(' ');
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        if !version.starts_with("HTTP/1.") {
            return None;
        }
        let mut host = String::new();
        loop {
            let line = lines.next()?.ok()?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("host")
            {
                host = value.trim().to_ascii_lowercase();
            }
        }
        let path = target.split(['?', '#']).next()?;
        Some(Self { method: method.into(), path: path.into(), host })
    }
}

pub fn respond(request: &Request, site: &Path, port: u16) -> Response {
    let head_only = request.method == "HEAD";
    if !head_only && request.method != "GET" {
        return Response::error(405);
    }
    // Another site's name that was made to point here must not be answered.
    if ![format!("127.0.0.1:{port}"), format!("localhost:{port}")].contains(&request.host) {
        return Response::error(421);
    }
    let Some(path) = file_of(&request.path) else {
        return Response::error(404);
    };
    let mut file = site.join(path);
    if file.is_dir() {
        file.push("index.html");
    }
    match std::fs::read(&file) {
        Ok(body) => Response { status: 200, kind: mime_type(&file), body, head_only },
        Err(_) => Response::error(404),
    }
}

impl Response {
    pub fn error(status: u16) -> Self {
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            body: format!("{status} {}\n", reason(status)).into(),
            head_only: false,
        }
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        // The page brings its own content policy; what only a header can say is said here.
        let head = format!(
            "HTTP/1.1 {} {}\r\n\
             Content-Type: {}\r\n\
             Content-Length: {}\r\n\
             Cache-Control: no-cache\r\n\
             Content-Security-Policy: frame-ancestors 'none'\r\n\
             Cross-Origin-Opener-Policy: same-origin\r\n\
             Cross-Origin-Resource-Policy: same-origin\r\n\
             Referrer-Policy: no-referrer\r\n\
             X-Content-Type-Options: nosniff\r\n\
             Connection: close\r\n\r\n",
            self.status,
            reason(self.status),
            self.kind,
            self.body.len(),
        );
        let mut bytes = head.into_bytes();
        if !self.head_only {
            bytes.extend_from_slice(&self.body);
        }
        bytes
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        421 => "Misdirected Request",
        _ => "Bad Request",
    }
}

/// The file below the site that a path names; nothing that leads out of it.
fn file_of(path: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(path.strip_prefix('/')?)?;
    let mut file = PathBuf::new();
    for part in decoded.split('/') {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    Some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime_type(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        // Browsers compile while it is still coming only under this name.
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(text: &str) -> Option<Request> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn paths_stay_inside_the_site() {
        assert_eq!(file_of("/"), Some(PathBuf::new()));
        assert_eq!(file_of("/a/b.js"), Some(PathBuf::from("a/b.js")));
        assert_eq!(file_of("/a%20b.js"), Some(PathBuf::from("a b.js")));
        for path in [
            "",
            "a",
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "/a\\..\\x",
            "/C:/x",
            "/.git/config",
            "/%zz",
            "/%+1",
            "/%ff",
            "/a%00",
        ] {
            assert_eq!(file_of(path), None, "{path}");
        }
    }

    #[test]
    fn types_are_what_browsers_insist_on() {
        assert_eq!(mime_type(Path::new("a/b.wasm")), "application/wasm");
        assert_eq!(mime_type(Path::new("b.js")), "text/javascript; charset=utf-8");
        assert_eq!(mime_type(Path::new("b")), "application/octet-stream");
    }

    #[test]
    fn only_this_machine_under_its_own_name_is_answered() {
        let site = std::env::temp_dir().join(format!("xtask-http-{}", std::process::id()));
        std::fs::create_dir_all(&site).unwrap();
        std::fs::write(site.join("index.html"), "<p>here").unwrap();
        let status = |text: &str| respond(&request(text).unwrap(), &site, 80).status;
        let found = String::from_utf8(
            respond(&request("GET /?x HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n").unwrap(), &site, 80).to_bytes(),
        )
        .unwrap();
        let head = respond(&request("HEAD / HTTP/1.1\r\nhost: LOCALHOST:80\r\n\r\n").unwrap(), &site, 80).to_bytes();
        let statuses = [
            status("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"),
            status("GET / HTTP/1.1\r\n\r\n"),
            status("POST / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n"),
            status("GET /none HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n"),
        ];
        std::fs::remove_dir_all(&site).unwrap();
        assert!(found.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"), "{found}");
        assert!(found.ends_with("\r\n\r\n<p>here"), "{found}");
        assert!(head.ends_with(b"\r\n\r\n"));
        assert_eq!(statuses, [421, 421, 405, 404]);
    }

    #[test]
    fn what_is_no_request_is_none() {
        for text in ["", "GET", "GET / HTTP/2\r\n\r\n", "GET / HTTP/1.1\r\nHost: x", "\r\n\r\n"] {
            assert!(request(text).is_none(), "{text}");
        }
    }
}
