//! How large things have become, and whether that is still allowed.

use crate::Result;
use crate::config::{Project, bytes};

/// Prints each part's share and fails when a budget of wasm-pack.toml is passed.
pub fn check(project: &Project) -> Result<()> {
    let module = bytes(&project.module_file())?;
    let page = bytes(&project.single_file())?;
    let gzip = bytes(&project.packed_module_file())?.len();
    let [inlined, words] = inlined_sizes(&page);
    let rest = page.len().saturating_sub(inlined + words);

    println!("    module           {:>9} bytes", grouped(module.len()));
    println!("    module, gzip     {:>9} bytes of {}", grouped(gzip), limit(project.config.budgets.wasm_gzip_kb));
    println!(
        "    single file      {:>9} bytes of {}",
        grouped(page.len()),
        limit(project.config.budgets.single_file_kb)
    );
    println!("      module inlined {:>9} bytes, {}", grouped(inlined), share(inlined, page.len()));
    println!("      words inlined  {:>9} bytes, {}", grouped(words), share(words, page.len()));
    println!("      script, styles {:>9} bytes, {}", grouped(rest), share(rest, page.len()));

    within("the module's gzip", gzip, project.config.budgets.wasm_gzip_kb)?;
    within("the single file", page.len(), project.config.budgets.single_file_kb)
}

fn within(what: &str, size: usize, budget_kb: u64) -> Result<()> {
    if size as u64 <= budget_kb * 1000 {
        return Ok(());
    }
    Err(format!("{what} is {} bytes, the budget in wasm-pack.toml is {}", grouped(size), limit(budget_kb)))
}

fn limit(budget_kb: u64) -> String {
    format!("{budget_kb} KB")
}

fn share(part: usize, whole: usize) -> String {
    format!("{:.0} %", 100.0 * part as f64 / whole.max(1) as f64)
}

/// How a string of the page begins that holds gzip as www/pack.mjs writes it: 7 bits a character.
const PACKED: &[u8] = b"\x0Fba";

/// The sizes of the two longest things that stand packed in the page: the module and the words.
fn inlined_sizes(page: &[u8]) -> [usize; 2] {
    let strings = page.split(|byte| *byte == b'"').filter(|string| string.starts_with(PACKED));
    strings.map(<[u8]>::len).fold([0, 0], |[first, second], length| match length {
        length if length > first => [length, first],
        length => [first, second.max(length)],
    })
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_may_be_met_and_not_passed() {
        assert!(within("it", 130_000, 130).is_ok());
        assert_eq!(
            within("it", 130_001, 130),
            Err("it is 130,001 bytes, the budget in wasm-pack.toml is 130 KB".into())
        );
    }

    #[test]
    fn module_and_words_are_the_longest_packed_strings() {
        assert_eq!(inlined_sizes(b"a = \"\x0Fba123\", b=\"\x0Fba4567\"; c(\"\x0Fba8\", \"no gzip at all\")"), [7, 6]);
        assert_eq!(inlined_sizes(b"x=\"\x0Fba\""), [3, 0]);
        assert_eq!(inlined_sizes(b""), [0, 0]);
    }

    #[test]
    fn numbers_are_grouped_by_three() {
        assert_eq!(
            ["7", "130", "1,300", "1,234,567"],
            [7, 130, 1300, 1_234_567].map(grouped).each_ref().map(String::as_str)
        );
    }
}
