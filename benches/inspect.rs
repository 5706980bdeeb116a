//! How long the answers take: `cargo bench`. Figures are printed and asserted nowhere; they are those of the native
//! library, and a browser takes a few times as long.

use ctl_inspector::{
    Desk,
    checksum::Checksums,
    desk::{Place, Question},
    inspect,
};
use divan::{Bencher, black_box, counter::BytesCount};
use lab::{of_2015, seeded_bytes, today};

fn main() {
    divan::main();
}

fn bench(bencher: Bencher<'_, '_>, name: &str, bytes: &[u8]) {
    bencher.counter(BytesCount::of_slice(bytes)).bench(|| inspect(black_box(name), black_box(bytes), None));
}

/// Everything that is said of a list as it is today: digests, signature, certificates, findings.
#[divan::bench]
fn list_of_a_cluster(bencher: Bencher<'_, '_>) {
    bench(bencher, "CTLFile.tlv", &today::ctl().build());
}

/// The same of a list that is as long as they come.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 5, sample_size = 1)]
fn list_of_many_records(bencher: Bencher<'_, '_>, records: usize) {
    bench(bencher, "CTLFile.tlv", &today::with_records(records).build());
}

/// What `show ctl` prints, read back.
#[divan::bench]
fn text_of_show_ctl(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::default();
    let list = desk.add("CTLFile.tlv", today::ctl().build(), None);
    let text = desk.show_ctl(list).unwrap_or_default();
    bench(bencher, "show-ctl.txt", text.as_bytes());
}

/// A file that is nothing at all, and a text that says nothing.
#[divan::bench(args = ["bytes", "letters"], sample_count = 5, sample_size = 1)]
fn eight_mebibytes_of_noise(bencher: Bencher<'_, '_>, of: &str) {
    let mut bytes: Vec<u8> = seeded_bytes::<0x1_0000>("noise").repeat(128);
    if of == "letters" {
        bytes.iter_mut().for_each(|byte| *byte = b"etaoin shrdlu\n0123456789:ABCDEF="[usize::from(*byte % 32)]);
    }
    bench(bencher, "noise", &bytes);
}

/// The four digests of a file.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn checksums_of_64_mebibytes(bencher: Bencher<'_, '_>) {
    let bytes = vec![0x5a_u8; 64 << 20];
    bencher.counter(BytesCount::of_slice(&bytes)).bench(|| Checksums::of(black_box(&bytes)));
}

/// Two lists: what differs, whether phones take it, which anchor is left, what to do.
#[divan::bench]
fn two_lists_compared(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::default();
    let at = |item| Place { item, part: None, record: None };
    let old = Some(at(desk.add("CTLFile_old.tlv", of_2015::tokenless().build(), None)));
    let new = at(desk.add("CTLFile.tlv", of_2015::tokenless_regenerated().build(), None));
    let question = Question { old, new, itl: None, release: None };
    bencher.bench(|| desk.compare(black_box(&question)));
}
