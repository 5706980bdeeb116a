//! The lengths that the documents print, and nothing but them, so that they say what the lab would otherwise assume.

use lab::of_2015::{self, capf, other_token, publisher, regenerated_publisher, signing_token, subscriber};

#[test]
fn certificates_are_as_long_as_the_documents_print() {
    assert_eq!(publisher().certificate.len(), 694);
    assert_eq!(capf().certificate.len(), 680);
    assert_eq!(subscriber().certificate.len(), 696);
    assert_eq!(regenerated_publisher().certificate.len(), 955);
    assert_eq!(signing_token().certificate.len(), 902);
    assert_eq!(other_token().certificate.len(), 902);
}

#[test]
fn lists_are_as_long_as_the_documents_print() {
    assert_eq!(of_2015::tokenless().build().len(), 4947);
    assert_eq!(of_2015::tokenless_regenerated().build().len(), 6113);
    assert_eq!(of_2015::tokens().build().len(), 5728);
    assert_eq!(of_2015::non_secure().build().len(), 3746);
}
