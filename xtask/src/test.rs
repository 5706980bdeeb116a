//! `cargo xtask test` and `check`: every step runs, and is timed, even after one has failed.

use crate::browsers::{self, Browser, Engine};
use crate::build::{self, set_up};
use crate::config::Project;
use crate::run::{Shell, Steps, show};
use crate::targets::{BARE, WEB};
use crate::toolchain;
use crate::{Result, budgets, npm};

/// The JavaScript surface is a package for browsers alone.
const WASM_PACKAGE: &str = "ctl-inspector-wasm";

/// What is tested natively. xtask is tested by itself: it is compiled already, with the features it alone asks for.
const NATIVE: &str = "--package ctl-inspector --package lab --features ctl-inspector/cli,ctl-inspector/schema";

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
        test.cargo("doctests", &format!("test --doc {NATIVE}"));
        test.cargo("no_std build", &format!("build --lib --no-default-features --target {BARE}"));
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
        self.cargo("format", "fmt --all --check");
        self.cargo("lints", &format!("clippy {NATIVE} --package xtask --all-targets -- -D warnings"));
        self.cargo(
            "lints of the WebAssembly package",
            &format!("clippy --package {WASM_PACKAGE} --target {WEB} --all-targets -- -D warnings"),
        );
        self.cargo("native tests", &format!("test --no-fail-fast {NATIVE} --lib --bins --tests"));
        self.cargo("tests of xtask", "test --package xtask");
    }

    fn wasm(&mut self, browsers: &[Browser]) {
        for browser in browsers {
            let name = format!("WebAssembly tests in {}", browser.engine.name());
            self.steps.attempt(&name, || show(&mut wasm_tests(&self.project, &self.shell, browser)));
        }
    }

    fn page(&mut self, browsers: &[Browser]) {
        let name = "browser tests of the page";
        let Self { project, shell, steps } = self;
        let built = build::dist(project, shell, steps);
        steps.attempt("types of the page", || {
            show(npm::npm(shell, &project.root.join("www")).args(["run", "typecheck"]))
        });
        if built.is_err() {
            steps.skip("budgets", "there is nothing to measure");
            steps.skip(name, "there is no page to test");
            return;
        }
        steps.attempt("budgets", || budgets::check(project));
        if !self.cargo("programs that the browser tests ask", &format!("build {NATIVE} --bins --examples")) {
            self.steps.skip(name, "those programs could not be built");
            return;
        }
        let Self { project, shell, steps } = self;
        steps.attempt(name, || {
            let mut tests = npm::npm(shell, &project.root.join(BROWSER_TESTS));
            tests.arg("test");
            for browser in browsers {
                let [program, driver] = browser.engine.variables();
                tests.env(program, &browser.program).env(driver, &browser.driver);
            }
            let built = |name| shell.target_dir.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
            tests.env("CTL_INSPECTOR_LAB", built("lab")).env("CTL_INSPECTOR_REPORT", built("examples/report"));
            show(&mut tests)
        });
    }

    fn cargo(&mut self, name: &str, words: &str) -> bool {
        let Self { project, shell, steps } = self;
        let mut command = shell.command("cargo");
        command.current_dir(&project.root).args(words.split(' '));
        steps.attempt(name, || show(&mut command))
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
    // The runner's own patience is short for a browser on a busy machine.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    command
        .args(["test", "--mode", "no-install", "--headless", engine, driver])
        .arg(&browser.driver)
        .arg(&project.config.build.crate_dir);
    command.current_dir(&project.root);
    command
}
