//! The lengths that the documents print: of the lists, of their headers, of every record.
//!
//! The lab's records were written field by field, from what each field is; that all sums come out proves that no
//! field is missing or misunderstood.

use lab::{Layout, ListBuilder, of_2015};

#[track_caller]
fn assert_lengths(list: &ListBuilder, header: usize, records: &[usize], total: usize) {
    let list = list.build();
    assert_eq!(list.len(), total);
    let layout = Layout::of(&list);
    assert_eq!(layout.header.len(), header);
    assert_eq!(layout.record_lengths(), records);
}

#[test]
fn the_tokenless_list_of_two_nodes_has_4947_bytes() {
    assert_lengths(&of_2015::tokenless(), 336, &[1156, 1156, 1138, 1161], 4947);
}

#[test]
fn the_list_after_the_publisher_was_regenerated_has_6113_bytes() {
    assert_lengths(&of_2015::tokenless_regenerated(), 464, &[1675, 1675, 1138, 1161], 6113);
}

#[test]
fn the_list_of_the_ctl_client_with_two_tokens_has_5728_bytes() {
    assert_lengths(&of_2015::tokens(), 304, &[1186, 1022, 1004, 1026, 1186], 5728);
}

#[test]
fn the_list_left_behind_in_non_secure_mode_has_3746_bytes() {
    assert_lengths(&of_2015::non_secure(), 304, &[1186, 1186, 33, 1004, 33], 3746);
}
