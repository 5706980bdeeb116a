//! `cargo xtask test` and `check`: every step runs, and is timed, even after one has failed.

use crate::browsers::{self, Browser, Engine};
use crate::build::{self, set_up};
use crate::config::Project;
use crate::run::{Shell, Steps, show};
use crate::toolchain::{self, BARE, WEB};
use crate::{Result, budgets, npm};

/// The JavaScript surface is a package for browsers alone; everything else is tested natively.
const WASM_PACKAGE: &str = "ctl-inspector-wasm";

const BROWSER_TESTS: &str = "tests/browser";

struct Test {
    project: Project,
    shell: Shell,
    steps: Steps,
}

pub fn verb(words: &[&str]) -> Result<()> {
    let (core, wasm, page) = match words {
        [] => (true, true, true),
        ["core"] => (true, false, false),
        ["wasm"] => (false, true, false),
        ["page"] => (false, false, true),
        _ => return Err("usage: cargo xtask test [core|wasm|page]".into()),
    };
    let mut test = Test::open()?;
    let browsers = if wasm || page { test.set_up()? } else { test.set_up_core()? };
    if core {
        test.quick();
        test.cargo("doctests", &["test", "--quiet", "--doc", "--workspace", "--exclude", WASM_PACKAGE]);
        test.cargo("no_std build", &["build", "--lib", "--no-default-features", "--target", BARE]);
    }
    if wasm {
        test.wasm(&browsers);
    }
    if page {
        test.page(&browsers);
    }
    test.steps.finish()
}

pub fn check() -> Result<()> {
    let mut test = Test::open()?;
    toolchain::ensure(&test.project, &mut test.shell, &[WEB], &mut test.steps)?;
    toolchain::ensure_components(&test.shell, &mut test.steps)?;
    test.quick();
    test.steps.finish()
}

pub fn set_up_all() -> Result<()> {
    let mut test = Test::open()?;
    test.set_up()?;
    println!("everything that `cargo xtask` needs is in place");
    Ok(())
}

impl Test {
    fn open() -> Result<Self> {
        let project = Project::open()?;
        let shell = Shell::new(&project.root);
        Ok(Self { project, shell, steps: Steps::new() })
    }

    fn set_up_core(&mut self) -> Result<Vec<Browser>> {
        toolchain::ensure(&self.project, &mut self.shell, &[WEB, BARE], &mut self.steps)?;
        toolchain::ensure_components(&self.shell, &mut self.steps)?;
        Ok(Vec::new())
    }

    fn set_up(&mut self) -> Result<Vec<Browser>> {
        set_up(&self.project, &mut self.shell, &[WEB, BARE], &mut self.steps)?;
        toolchain::ensure_components(&self.shell, &mut self.steps)?;
        npm::ensure_packages(&self.project, &self.shell, BROWSER_TESTS, &mut self.steps)?;
        browsers::ensure(&self.project, &mut self.shell, &mut self.steps)
    }

    fn quick(&mut self) {
        self.cargo("format", &["fmt", "--all", "--check"]);
        self.cargo(
            "lints",
            &["clippy", "--workspace", "--exclude", WASM_PACKAGE, "--all-targets", "--", "-D", "warnings"],
        );
        self.cargo(
            "lints of the WebAssembly package",
            &["clippy", "-p", WASM_PACKAGE, "--target", WEB, "--all-targets", "--", "-D", "warnings"],
        );
        self.cargo(
            "native tests",
            &[
                "test",
                "--no-fail-fast",
                "--workspace",
                "--exclude",
                WASM_PACKAGE,
                "--lib",
                "--bins",
                "--tests",
                "--examples",
            ],
        );
    }

    fn wasm(&mut self, browsers: &[Browser]) {
        for browser in browsers {
            let name = format!("WebAssembly tests in {}", browser.engine.name());
            self.steps.attempt(&name, || show(&mut wasm_tests(&self.project, &self.shell, browser)));
        }
    }

    fn page(&mut self, browsers: &[Browser]) {
        let Self { project, shell, steps } = self;
        let name = "browser tests of the page";
        if build::dist(project, shell, steps).is_err() {
            steps.skip("budgets", "there is nothing to measure");
            steps.skip(name, "there is no page to test");
            return;
        }
        steps.attempt("budgets", || budgets::check(project));
        let lab = steps.attempt("lab", || {
            show(shell.command("cargo").current_dir(&project.root).args([
                "build",
                "--quiet",
                "--package",
                "lab",
                "--bins",
            ]))
        });
        if !lab {
            steps.skip(name, "the lab that makes their lists could not be built");
            return;
        }
        steps.attempt(name, || {
            let mut tests = npm::npm(shell, &project.root.join(BROWSER_TESTS));
            tests.arg("test");
            for browser in browsers {
                let [program, driver] = browser.engine.variables();
                tests.env(program, &browser.program).env(driver, &browser.driver);
            }
            let lab = shell.target_dir.join("debug").join(format!("lab{}", std::env::consts::EXE_SUFFIX));
            if lab.is_file() {
                tests.env("CTL_INSPECTOR_LAB", lab);
            }
            show(&mut tests)
        });
    }

    fn cargo(&mut self, name: &str, arguments: &[&str]) {
        let Self { project, shell, steps } = self;
        steps.attempt(name, || show(shell.command("cargo").current_dir(&project.root).args(arguments)));
    }
}

fn wasm_tests(project: &Project, shell: &Shell, browser: &Browser) -> std::process::Command {
    // wasm-pack knows no Edge; the runner that it starts does.
    if browser.engine == Engine::Edge {
        let mut command = shell.command("cargo");
        command
            .args(["test", "--package", WASM_PACKAGE, "--target", WEB])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("MSEDGEDRIVER", &browser.driver);
        command.current_dir(&project.root);
        return command;
    }
    let (engine, driver) =
        if browser.engine == Engine::Chrome { ("--chrome", "--chromedriver") } else { ("--firefox", "--geckodriver") };
    let mut command = shell.command("wasm-pack");
    command
        .args(["test", "--mode", "no-install", "--headless", engine, driver])
        .arg(&browser.driver)
        .arg(&project.config.build.crate_dir);
    command.current_dir(&project.root);
    command
}
