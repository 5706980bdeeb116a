//! Run in a browser by `wasm-pack test`.

use ctl_inspector::{
    checksum::Checksums,
    show_ctl,
    trust_list::{Body, TrustList},
};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{AbortSignal, Blob};

use super::*;

wasm_bindgen_test_configure!(run_in_browser);

const LIST: &[u8] = include_bytes!("../../examples/lists/ctl-tokenless.tlv");

fn blob(bytes: &[u8]) -> Blob {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).unwrap()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).unwrap())
}

/// The same order of keys at every level, so that two objects are equal exactly if their texts are.
fn canonical(value: &JsValue) -> String {
    let sorted = |_: JsValue, value: JsValue| -> JsValue {
        if !value.is_object() || Array::is_array(&value) {
            return value;
        }
        let object = Object::new();
        for key in Object::keys(value.unchecked_ref::<Object>()).sort().iter() {
            Reflect::set(&object, &key, &Reflect::get(&value, &key).unwrap()).unwrap();
        }
        object.into()
    };
    let replacer = Closure::<dyn FnMut(JsValue, JsValue) -> JsValue>::new(sorted);
    JSON::stringify_with_replacer(value, replacer.as_ref()).unwrap().into()
}

#[wasm_bindgen_test]
fn the_object_equals_the_json() {
    for bytes in [LIST, &LIST[..2000], b"", b"admin: show ctl"] {
        let object = inspect(bytes, Some("a.tlv".into()), Some(1.7e12)).unwrap();
        let json = serde_json::to_string(&report::inspect_fully("a.tlv", bytes, Some(1_700_000_000))).unwrap();
        assert_eq!(canonical(&object), canonical(&JSON::parse(&json).unwrap()));
    }
}

#[wasm_bindgen_test]
async fn a_blob_gives_the_report_that_its_bytes_give() {
    let mut desk = Desk::new();
    let plain = desk.add("CTLFile.tlv", LIST.to_vec(), None);
    let id = desk.add_blob("CTLFile.tlv".into(), blob(LIST), None, None, None).await.unwrap();
    let id = id.as_f64().unwrap() as u32;
    assert_eq!(canonical(&desk.report(id).unwrap()), canonical(&desk.report(plain).unwrap()));
    assert_eq!(get(&desk.report(id).unwrap(), "signature.verdict.kind"), "valid");
    assert_eq!(Array::from(&desk.records(id, 1, 2).unwrap()).length(), 2);
    assert_eq!(get(&desk.records(id, 1, 1).unwrap(), "0.index"), 2);
    assert_eq!(get(&desk.relations().unwrap(), "0.kind"), "same");
    assert_eq!(desk.bytes(id, 0, 3).to_vec(), [1, 0, 2]);
    let second = get(&desk.records(id, 1, 1).unwrap(), "0.span");
    assert_eq!(
        desk.record_spans(id).get(2..4),
        Some(&[get(&second, "start"), get(&second, "end")].map(|place| place.as_f64().unwrap() as u32)[..])
    );
}

#[wasm_bindgen_test]
async fn reading_reports_its_progress() {
    let large = vec![0; 150_000];
    let seen = Array::new();
    let kept = seen.clone();
    let on_progress = Closure::<dyn FnMut(JsValue, JsValue)>::new(move |done, total| {
        kept.push(&Array::of2(&done, &total));
    });
    let function: Function = on_progress.as_ref().clone().unchecked_into();
    Desk::new().add_blob("large".into(), blob(&large), None, Some(function), None).await.unwrap();
    assert_eq!(JSON::stringify(&seen).unwrap(), "[[65536,150000],[131072,150000],[150000,150000]]");
}

#[wasm_bindgen_test]
async fn an_aborted_reading_adds_nothing_and_says_so() {
    let mut desk = Desk::new();
    let signal = AbortSignal::abort();
    let error = desk.add_blob("a".into(), blob(LIST), None, None, Some(signal)).await.unwrap_err();
    assert_eq!(get(&error, "name"), "AbortError");
    assert!(desk.report(1).unwrap().is_undefined());
}

#[wasm_bindgen_test]
async fn a_file_over_the_limit_is_hashed_and_not_kept() {
    // A blob of many references to one part: the browser need not hold it whole.
    let part = blob(&vec![0; 1 << 20]);
    let parts = (0..65).map(|_| JsValue::from(part.clone())).collect::<Array>();
    let large = Blob::new_with_blob_sequence(&parts).unwrap();
    let mut desk = Desk::new();
    let id = desk.add_blob("large".into(), large, None, None, None).await.unwrap().as_f64().unwrap() as u32;
    let report = desk.report(id).unwrap();
    assert_eq!(get(&report, "content.kind"), "tooLarge");
    assert_eq!(get(&report, "size"), 65.0 * 1024.0 * 1024.0);
    assert_eq!(get(&report, "findings.0.code"), "file-too-large");
    assert_eq!(get(&report, "checksums.md5").as_string().map(|md5| md5.len()), Some(32));
    assert_eq!(desk.bytes(id, 0, 10).length(), 0);
}

#[wasm_bindgen_test]
fn the_text_of_show_ctl_is_the_core_s() {
    let mut desk = Desk::new();
    let (list, text) = (desk.add("a", LIST.to_vec(), None), desk.add("b", b"admin: show ctl".to_vec(), None));
    let shown = desk.show_ctl(list).unwrap();
    let parsed = TrustList::parse(LIST, Body::Records);
    assert_eq!(shown, show_ctl::render(&parsed, &Checksums::of(LIST)));
    assert_eq!((desk.show_ctl(text), desk.show_ctl(99)), (None, None));
}

#[wasm_bindgen_test]
async fn a_phones_value_is_compared() {
    let mut desk = Desk::new();
    let id = desk.add("a", LIST.to_vec(), None);
    let md5 = get(&desk.report(id).unwrap(), "checksums.md5").as_string().unwrap();
    assert_eq!(get(&desk.compare_phone(id, &md5.to_uppercase()).unwrap(), "outcome.kind"), "same");
    assert_eq!(get(&desk.compare_phone(id, "00000000").unwrap(), "outcome.kind"), "different");
    JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await.unwrap();
}
