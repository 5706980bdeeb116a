//! A `Blob` (or `File`) read and hashed in pieces, so that a large file shows progress and can be cancelled, and the
//! engine gets to its fast code between the pieces.

use ctl_inspector::{
    checksum::{Checksums, Hasher},
    limits::{HASH_PIECE, MAX_FILE},
};
use js_sys::{Error, Function, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob};

/// What was read.
pub struct Read {
    /// The bytes; `None` over the size limit.
    pub bytes: Option<Vec<u8>>,
    /// How many there are.
    pub size: u64,
    /// Their checksums.
    pub checksums: Checksums,
}

/// Reads all of `blob`. Rejects with the signal's reason when it is aborted, and with the browser's error when the
/// file cannot be read (it was changed or removed meanwhile).
pub async fn read(blob: &Blob, on_progress: Option<&Function>, signal: Option<&AbortSignal>) -> Result<Read, JsValue> {
    let total = blob.size();
    let kept = total <= MAX_FILE as f64;
    let mut hasher = Hasher::default();
    let mut bytes = Vec::new();
    if kept {
        bytes.try_reserve_exact(total as usize).map_err(|error| Error::new(&error.to_string()))?;
    }
    let mut done = 0.0;
    while done < total {
        if let Some(signal) = signal.filter(|signal| signal.aborted()) {
            return Err(signal.reason());
        }
        let end = total.min(done + HASH_PIECE as f64);
        let buffer = JsFuture::from(blob.slice_with_f64_and_f64(done, end)?.array_buffer()).await?;
        let piece = Uint8Array::new(&buffer).to_vec();
        hasher.update(&piece);
        if kept {
            bytes.extend_from_slice(&piece);
        }
        done = end;
        if let Some(report) = on_progress {
            report.call2(&JsValue::NULL, &done.into(), &total.into())?;
        }
    }
    Ok(Read { bytes: kept.then_some(bytes), size: total as u64, checksums: hasher.finish() })
}
