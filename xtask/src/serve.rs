//! `cargo xtask serve`: dist/site on the loopback address, for this machine alone.

use crate::http::{Request, Response};
use crate::run::{Shell, Steps};
use crate::{Result, build, http};
use std::io::{BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

const PORT: u16 = 8423;

pub fn verb(words: &[&str]) -> Result<()> {
    let asked = match words {
        [] => None,
        ["--port", number] => Some(number.parse::<u16>().map_err(|_| format!("`{number}` is no port number"))?),
        _ => return Err("usage: cargo xtask serve [--port N]".into()),
    };
    // First of all: a port that is taken need not wait for the build.
    let listener = listen(asked)?;
    let (project, Shell { .. }, Steps { .. }) = build::set_up_and_build()?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    println!();
    println!("single file  {}", project.single_file().display());
    println!("site         http://127.0.0.1:{port}/   (Ctrl-C ends it)");
    serve(&listener, &project.dist().join("site"), port);
    Ok(())
}

/// Nobody else's machine can reach the loopback address.
fn listen(asked: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match asked {
        Some(port) => bind(port).map_err(|error| format!("port {port} of 127.0.0.1: {error}")),
        None => bind(PORT).or_else(|_| bind(0)).map_err(|error| format!("no port of 127.0.0.1 is free: {error}")),
    }
}

fn serve(listener: &TcpListener, site: &Path, port: u16) {
    for stream in listener.incoming().flatten() {
        let site: PathBuf = site.into();
        std::thread::spawn(move || {
            // A browser that goes away in the middle is nothing to report.
            let _ = answer(&stream, &site, port);
        });
    }
}

fn answer(stream: &TcpStream, site: &Path, port: u16) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.set_write_timeout(Some(Duration::from_secs(30)))?;
    let response = match Request::read(&mut BufReader::new(stream)) {
        Some(request) => http::respond(&request, site, port),
        None => Response::error(400),
    };
    let mut stream = stream;
    stream.write_all(&response.to_bytes())?;
    stream.flush()
}
