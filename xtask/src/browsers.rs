//! Installed browsers and their drivers.

use crate::Result;
use crate::config::Project;
use crate::run::{Shell, Steps, output};
use crate::{debian, tools};
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chrome,
    Edge,
    Firefox,
}

/// A browser that can be driven.
pub struct Browser {
    pub engine: Engine,
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// The browsers that the tests run in: Chrome (or Edge, where there is no Chrome) and Firefox, one of them at least.
pub fn ensure(project: &Project, shell: &mut Shell, steps: &mut Steps) -> Result<Vec<Browser>> {
    if debian::is_root() {
        let mut packages = Vec::new();
        if program(shell, Engine::Chrome).is_none() || driver(project, shell, Engine::Chrome).is_none() {
            packages.extend(["chromium", "chromium-driver"]);
        }
        if program(shell, Engine::Firefox).is_none() {
            packages.push("firefox-esr");
        }
        // Pictures of the page have Korean text in them.
        packages.push("fonts-noto-cjk");
        if !debian::are_installed(&packages) {
            // Whoever has one browser can still test in that one.
            steps.attempt("browsers", || debian::apt_install(&packages));
        }
    }
    if program(shell, Engine::Firefox).is_some() {
        tools::ensure(project, shell, &[tools::geckodriver(project)], steps)?;
    }

    let mut found = Vec::new();
    for engine in [Engine::Chrome, Engine::Edge, Engine::Firefox] {
        // Edge is Chrome's engine: once is enough.
        if engine == Engine::Edge && !found.is_empty() {
            continue;
        }
        let Some(program) = program(shell, engine) else {
            continue;
        };
        match driver(project, shell, engine) {
            Some(driver) => found.push(Browser { engine, program, driver }),
            None => println!(
                "{} is installed, {} is not: install it to test in {0} too",
                engine.name(),
                engine.driver_name()
            ),
        }
    }
    if found.is_empty() {
        return Err("no browser to test in: install Firefox, or Chrome with chromedriver, then start again".into());
    }
    Ok(found)
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Self::Chrome => "Chrome",
            Self::Edge => "Edge",
            Self::Firefox => "Firefox",
        }
    }

    pub fn driver_name(self) -> &'static str {
        match self {
            Self::Chrome => "chromedriver",
            Self::Edge => "msedgedriver",
            Self::Firefox => "geckodriver",
        }
    }

    /// Where the browser tests look for the browser; the driver's variable is this one with DRIVER or GECKODRIVER.
    pub fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chrome => ["CTL_INSPECTOR_CHROME", "CTL_INSPECTOR_CHROMEDRIVER"],
            Self::Edge => ["CTL_INSPECTOR_EDGE", "CTL_INSPECTOR_EDGEDRIVER"],
            Self::Firefox => ["CTL_INSPECTOR_FIREFOX", "CTL_INSPECTOR_GECKODRIVER"],
        }
    }
}

fn from_variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_file())
}

fn program(shell: &Shell, engine: Engine) -> Option<PathBuf> {
    from_variable(engine.variables()[0])
        .or_else(|| path_names(engine).iter().find_map(|name| shell.find(name)))
        .or_else(|| usual_places(engine).into_iter().find(|path| path.is_file()))
}

fn path_names(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chrome => &["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"],
        Engine::Edge => &["microsoft-edge", "microsoft-edge-stable"],
        Engine::Firefox => &["firefox", "firefox-esr"],
    }
}

/// On Windows and macOS browsers are not on the search path.
fn usual_places(engine: Engine) -> Vec<PathBuf> {
    let (roots, places): (&[&str], &[&str]) = if cfg!(windows) {
        let places: &[&str] = match engine {
            Engine::Chrome => &["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"],
            Engine::Edge => &["Microsoft/Edge/Application/msedge.exe"],
            Engine::Firefox => &["Mozilla Firefox/firefox.exe"],
        };
        (&["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"], places)
    } else if cfg!(target_os = "macos") {
        let places: &[&str] = match engine {
            Engine::Chrome => &[
                "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "Applications/Chromium.app/Contents/MacOS/Chromium",
            ],
            Engine::Edge => &["Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
            Engine::Firefox => &["Applications/Firefox.app/Contents/MacOS/firefox"],
        };
        (&["", "HOME"], places)
    } else {
        (&[], &[])
    };
    let root = |name: &&str| {
        if name.is_empty() { Some(PathBuf::from("/")) } else { std::env::var_os(name).map(PathBuf::from) }
    };
    roots.iter().filter_map(root).flat_map(|root| places.iter().map(move |place| root.join(place))).collect()
}

fn driver(project: &Project, shell: &Shell, engine: Engine) -> Option<PathBuf> {
    let name = engine.driver_name();
    // GitHub's machines keep the drivers that fit their browsers in folders of these names.
    let folder = match engine {
        Engine::Chrome => Some("CHROMEWEBDRIVER"),
        Engine::Edge => Some("EDGEWEBDRIVER"),
        Engine::Firefox => None,
    };
    let in_folder = || {
        Some(Path::new(&std::env::var_os(folder?)?).join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
            .filter(|path| path.is_file())
    };
    from_variable(engine.variables()[1])
        .or_else(in_folder)
        .or_else(|| shell.find(name))
        .or_else(|| from_selenium(project, engine, &program(shell, engine)?))
}

/// Selenium's manager, which comes with the browser tests' packages, fetches the driver that fits a browser and keeps it.
fn from_selenium(project: &Project, engine: Engine, program: &Path) -> Option<PathBuf> {
    let name = match engine {
        Engine::Chrome => "chrome",
        Engine::Edge => "edge",
        Engine::Firefox => "firefox",
    };
    let system = match std::env::consts::OS {
        "windows" => "windows/selenium-manager.exe",
        "macos" => "macos/selenium-manager",
        _ => "linux/selenium-manager",
    };
    let manager = project.root.join("tests/browser/node_modules/selenium-webdriver/bin").join(system);
    let mut command = Command::new(manager);
    command.args([
        "--browser",
        name,
        "--avoid-browser-download",
        "--avoid-stats",
        "--output",
        "shell",
        "--timeout",
        "60",
        "--browser-path",
    ]);
    driver_in(&output(command.arg(program)).ok()?).filter(|path| path.is_file())
}

fn driver_in(said: &str) -> Option<PathBuf> {
    said.lines().find_map(|line| line.strip_prefix("Driver path:")).map(|path| PathBuf::from(path.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_is_read_from_what_seleniums_manager_prints() {
        let said = "INFO\tsomething\nDriver path:\t/opt/selenium/chromedriver\nBrowser path:\t/usr/bin/chrome\n";
        assert_eq!(driver_in(said), Some(PathBuf::from("/opt/selenium/chromedriver")));
        assert_eq!(driver_in("ERROR\tno network"), None);
    }
}
