//! The JavaScript surface of ctl-inspector: a [`Desk`] handle, the one-call [`inspect`], and reading of a `Blob` in
//! pieces. Values cross as plain JSON objects; their TypeScript types come from the Rust types.
//!
//! Runs in a worker, or on the main thread where workers are refused. Knows nothing of the page.

mod blob;

use ctl_inspector::{
    Span,
    desk::{self, Question, Release},
    report,
};
use js_sys::{Function, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Blob};

/// Object types of what the functions return; `unchecked_return_type` below names them.
fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// A time as JavaScript has it (`Date.now()`, milliseconds since 1970) in seconds.
fn seconds(now: Option<f64>) -> Option<u64> {
    // A float outside u64 saturates, NaN becomes 0: nothing here can be out of range.
    now.map(|milliseconds| (milliseconds / 1000.0) as u64)
}

/// The version of this build.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Decodes, verifies and explains one file; the report holds all of its records. `now` is `Date.now()`.
#[wasm_bindgen(unchecked_return_type = "FullReport")]
pub fn inspect(bytes: &[u8], name: Option<String>, now: Option<f64>) -> Result<JsValue, JsValue> {
    to_js(&report::inspect_fully(&name.unwrap_or_default(), bytes, seconds(now)))
}

/// Several inputs and what they say of each other. Inputs have numbers that are never given twice.
#[wasm_bindgen]
#[derive(Default)]
pub struct Desk {
    desk: desk::Desk,
}

#[wasm_bindgen]
impl Desk {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a file's bytes and returns its number. `now` is `Date.now()`.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>, now: Option<f64>) -> u32 {
        self.desk.add(name, bytes, seconds(now))
    }

    /// Reads and hashes a file in pieces of 64 KiB and returns its number.
    ///
    /// `on_progress(done, total)` is called after each piece, in bytes. Aborting `signal` ends the reading, and the
    /// promise is rejected with the signal's reason. A file over the size limit is hashed and not kept.
    #[wasm_bindgen(js_name = addBlob, unchecked_return_type = "Promise<number>")]
    pub async fn add_blob(
        &mut self,
        name: String,
        blob: Blob,
        now: Option<f64>,
        #[wasm_bindgen(unchecked_param_type = "(done: number, total: number) => void")] on_progress: Option<Function>,
        signal: Option<AbortSignal>,
    ) -> Result<JsValue, JsValue> {
        let read = blob::read(&blob, on_progress.as_ref(), signal.as_ref()).await?;
        Ok(match read.bytes {
            Some(bytes) => self.desk.add_hashed(&name, bytes, read.checksums, seconds(now)),
            None => self.desk.add_oversized(&name, read.size, read.checksums),
        }
        .into())
    }

    /// All that is known of an input but its records; `undefined` for a number that is not on the desk.
    #[wasm_bindgen(unchecked_return_type = "Report | undefined")]
    pub fn report(&self, id: u32) -> Result<JsValue, JsValue> {
        self.desk.report(id).map_or(Ok(JsValue::UNDEFINED), to_js)
    }

    /// The report with all of its records, as [`inspect`] gives it.
    #[wasm_bindgen(js_name = fullReport, unchecked_return_type = "FullReport | undefined")]
    pub fn full_report(&self, id: u32) -> Result<JsValue, JsValue> {
        self.desk.full_report(id).map_or(Ok(JsValue::UNDEFINED), |report| to_js(&report))
    }

    /// Up to `count` records; `from` says how many are skipped (0 begins with record 1).
    #[wasm_bindgen(unchecked_return_type = "RecordReport[]")]
    pub fn records(&self, id: u32, from: u32, count: u32) -> Result<JsValue, JsValue> {
        to_js(&self.desk.records(id, from as usize, count as usize))
    }

    /// Where the records stand: the first byte of each and the one after its last, one after the other.
    #[wasm_bindgen(js_name = recordSpans)]
    pub fn record_spans(&self, id: u32) -> Vec<u32> {
        self.desk.record_spans(id).iter().flat_map(|span| [span.start, span.end]).collect()
    }

    /// A copy of an input's bytes from `start` up to `end`: of a text, those of its UTF-8 form, in which its spans count.
    pub fn bytes(&self, id: u32, start: u32, end: u32) -> Uint8Array {
        Uint8Array::from(self.desk.bytes(id, Span { start, end }))
    }

    /// The text that `show ctl` or `show itl` prints for an input; `undefined` where it is neither list nor signed file.
    #[wasm_bindgen(js_name = showCtl)]
    pub fn show_ctl(&self, id: u32) -> Option<String> {
        self.desk.show_ctl(id)
    }

    /// Holds what a phone showed against an input.
    #[wasm_bindgen(js_name = comparePhone, unchecked_return_type = "PhoneAnswer | undefined")]
    pub fn compare_phone(&self, id: u32, text: &str) -> Result<JsValue, JsValue> {
        self.desk.compare_phone(id, text).map_or(Ok(JsValue::UNDEFINED), |answer| to_js(&answer))
    }

    /// What the inputs say of each other.
    #[wasm_bindgen(unchecked_return_type = "Relation[]")]
    pub fn relations(&self) -> Result<JsValue, JsValue> {
        to_js(&self.desk.relations())
    }

    /// The lists that can be compared, the oldest first.
    #[wasm_bindgen(unchecked_return_type = "Side[]")]
    pub fn lists(&self) -> Result<JsValue, JsValue> {
        to_js(&self.desk.lists())
    }

    /// Which two lists one would compare first; `undefined` where there are no two of a kind.
    #[wasm_bindgen(unchecked_return_type = "Pair | undefined")]
    pub fn pair(&self) -> Result<JsValue, JsValue> {
        self.desk.pair().map_or(Ok(JsValue::UNDEFINED), |pair| to_js(&pair))
    }

    /// Compares two lists, named by their places among [`Desk::lists`]: the one that phones hold (none where they hold
    /// none), the one that TFTP offers, the ITL that phones hold. `release` as people write it; what is no release is
    /// taken as not known. `undefined` where there is no such list.
    #[wasm_bindgen(unchecked_return_type = "Comparison | undefined")]
    pub fn compare(
        &self,
        old: Option<u32>,
        new: u32,
        itl: Option<u32>,
        release: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let lists = self.desk.lists();
        let at = |number: u32| lists.get(number as usize).map(|list| list.place);
        let Some(new) = at(new) else { return Ok(JsValue::UNDEFINED) };
        let release = release.and_then(|release| Release::parse(&release));
        let question = Question { old: old.and_then(at), new, itl: itl.and_then(at), release };
        self.desk.compare(&question).map_or(Ok(JsValue::UNDEFINED), |comparison| to_js(&comparison))
    }

    /// The lists of each cluster's nodes: whether they are the same, and who differs how.
    #[wasm_bindgen(unchecked_return_type = "NodeGroup[]")]
    pub fn nodes(&self) -> Result<JsValue, JsValue> {
        to_js(&self.desk.nodes())
    }

    /// The anchors of phones that hold a list, named by its place among [`Desk::lists`].
    #[wasm_bindgen(unchecked_return_type = "Anchors | undefined")]
    pub fn anchors(&self, list: u32) -> Result<JsValue, JsValue> {
        let place = self.desk.lists().get(list as usize).map(|list| list.place);
        let anchors = place.and_then(|place| self.desk.anchors(place));
        anchors.map_or(Ok(JsValue::UNDEFINED), |anchors| to_js(&anchors))
    }

    /// Takes an input off the desk.
    pub fn remove(&mut self, id: u32) {
        self.desk.remove(id);
    }

    /// Takes everything off the desk.
    pub fn clear(&mut self) {
        self.desk.clear();
    }
}

#[cfg(test)]
mod tests;
