//! The lists of a cluster's nodes: are they the same, who differs how; and whose they are, which a terminal log says.

use std::time::{Duration, Instant};

use ctl_inspector::{
    Desk,
    desk::{NodeGroup, Sameness},
    facts::ListKind,
    finding::{Code, Finding, Value},
    inspect,
    report::Content,
};
use lab::{Digest, ListBuilder, Record, function, of_2015, today};

fn desk(inputs: &[(&str, &[u8])]) -> Desk {
    let mut desk = Desk::default();
    inputs.iter().for_each(|(name, bytes)| {
        desk.add(name, bytes.to_vec(), None);
    });
    desk
}

/// The one group of lists.
fn group(desk: &Desk) -> NodeGroup {
    let groups = desk.nodes();
    assert_eq!(groups.len(), 1, "{groups:?}");
    groups.into_iter().next().unwrap()
}

fn codes(group: &NodeGroup) -> Vec<Code> {
    group.findings.iter().map(|finding| finding.code).collect()
}

fn said(group: &NodeGroup, code: Code) -> &Finding {
    let found = group.findings.iter().find(|finding| finding.code == code);
    found.unwrap_or_else(|| panic!("no {code:?} in {:?}", group.findings))
}

fn value(finding: &Finding, name: &str) -> String {
    match &finding.values[name] {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
    }
}

fn hosts(group: &NodeGroup) -> Vec<Option<&str>> {
    group.nodes.iter().map(|node| node.list.host.as_deref()).collect()
}

fn numbers(group: &NodeGroup) -> Vec<Option<u32>> {
    group.nodes.iter().map(|node| node.group).collect()
}

/// What `show ctl` prints, with the line that only a server can print.
fn shown(list: &[u8], modified: &str) -> String {
    let desk = desk(&[("list", list)]);
    let text = desk.show_ctl(1).unwrap();
    let length = text.lines().find(|line| line.starts_with("Length of")).unwrap();
    let which = if text.contains("Parse CTL") { "CTL" } else { "ITL" };
    text.replace(length, &format!("{length}\nThe {which} File was last modified on {modified}"))
}

const MODIFIED: &str = "Fri Mar 06 21:56:07 CET 2015";

/// A session as OpenSSH and CUCM print it.
fn session(host: &str, commands: &[(&str, &str)]) -> String {
    let mut log = format!(
        "[me@jump ~]$ ssh administrator@{host}\nadministrator@{host}'s password: \n\n\
         Command Line Interface is starting up, please wait ...\n\n   Welcome to the Platform Command Line Interface\n\n"
    );
    commands.iter().for_each(|(command, output)| log += &format!("admin:{command}\n{output}\n"));
    log + &format!("admin:exit\nConnection to {host} closed.\n")
}

fn show_ctl(host: &str, list: &[u8]) -> String {
    session(host, &[("show ctl", &shown(list, MODIFIED))])
}

const NOT_FOUND: &str = "Length of CTL file: 0\nCTL File not found. Please run CTLClient plugin or run the CLI - utils \
    ctl.. to generate the CTL file.\nError parsing the CTL File.";

/// An ITL of the subscriber: its own server certificate beside what is the cluster's.
fn itl_of_subscriber(anchor: &lab::Identity) -> ListBuilder {
    let record = |identity, function| Record::cucm(identity, function, today::PUBLISHER, today::PUBLISHER_ADDRESS);
    let own = |identity, function| Record::cucm(identity, function, today::SUBSCRIBER, today::SUBSCRIBER_ADDRESS);
    ListBuilder::itl(anchor, Digest::Sha512).timestamp(today::WRITTEN + 60).records([
        record(anchor, function::SAST),
        own(today::subscriber(), function::SAST),
        own(today::subscriber(), function::CCM_TFTP),
        record(today::capf(), function::CAPF),
        record(today::tvs_publisher(), function::TVS),
        own(today::tvs_subscriber(), function::TVS),
    ])
}

#[test]
fn files_that_are_the_same_are_the_same_on_all_nodes() {
    let list = of_2015::tokenless().build();
    let group = group(&desk(&[("one", &list), ("two", &list), ("three", &list)]));
    assert_eq!((group.list, group.sameness), (ListKind::Ctl, Sameness::Same));
    assert_eq!(codes(&group), [Code::NodesSame]);
    assert_eq!(numbers(&group), [Some(1), Some(1), Some(1)]);
}

#[test]
fn one_log_of_three_nodes_names_each_of_them() {
    let list = of_2015::tokenless().build();
    let log: String = ["cucm-pub", "cucm-sub1", "cucm-sub2"].map(|host| show_ctl(host, &list)).concat();
    let soft: String = log
        .lines()
        .flat_map(|line| line.as_bytes().chunks(60).map(|piece| String::from_utf8(piece.to_vec()).unwrap() + "\n"))
        .collect();
    for (how, log) in [
        ("as it is", log.clone()),
        ("CRLF", log.replace('\n', "\r\n")),
        ("blanks for line breaks", log.replace('\n', " ")),
        ("soft line breaks", soft),
        ("a mark of bytes", format!("\u{feff}{log}")),
    ] {
        let group = group(&desk(&[("putty.log", log.as_bytes())]));
        assert_eq!(hosts(&group), [Some("cucm-pub"), Some("cucm-sub1"), Some("cucm-sub2")], "{how}");
        assert_eq!((group.sameness, codes(&group)), (Sameness::Same, vec![Code::NodesSame]), "{how}");
        assert_eq!(value(said(&group, Code::NodesSame), "nodes"), "cucm-pub, cucm-sub1, cucm-sub2", "{how}");
    }
    // Without a single white space there is no command of ssh; the password's line is there all the same.
    let dense = log.replace('\n', "");
    assert_eq!(
        hosts(&group(&desk(&[("log", dense.as_bytes())]))),
        [Some("cucm-pub"), Some("cucm-sub1"), Some("cucm-sub2")]
    );
}

#[test]
fn a_node_that_is_behind_is_named() {
    let (old, new) = (of_2015::tokenless().build(), of_2015::tokenless_regenerated().build());
    let log = session("cucm-pub", &[("show ctl", &shown(&new, "Mon Mar 09 17:07:52 CET 2015"))])
        + &session("cucm-sub1", &[("show ctl", &shown(&old, MODIFIED))])
        + &session("cucm-sub2", &[("show ctl", &shown(&new, "Mon Mar 09 17:07:59 CET 2015"))]);
    let group = group(&desk(&[("log", log.as_bytes())]));
    assert_eq!(group.sameness, Sameness::Different);
    assert_eq!(numbers(&group), [Some(1), Some(2), Some(1)]);
    assert_eq!(codes(&group), [Code::NodesDiffer, Code::NodesBehind, Code::NodesOtherSigner]);
    let behind = said(&group, Code::NodesBehind);
    assert_eq!((value(behind, "nodes"), value(behind, "other")), ("cucm-sub1".into(), "cucm-pub, cucm-sub2".into()));
}

#[test]
fn a_node_without_a_list_is_named() {
    let list = of_2015::tokenless().build();
    let log = show_ctl("cucm-1051-a-pub", &list) + &session("cucm-1051-a-sub1", &[("show ctl", NOT_FOUND)]);
    let group = group(&desk(&[("log", log.as_bytes())]));
    assert_eq!((group.sameness, codes(&group)), (Sameness::Different, vec![Code::NodesMissing]));
    assert_eq!(value(said(&group, Code::NodesMissing), "nodes"), "cucm-1051-a-sub1");
    assert!(group.nodes[1].list.not_found);
}

#[test]
fn an_emptied_list_beside_one_that_is_not_is_named() {
    let emptied = of_2015::non_secure().timestamp(1_425_000_000).build();
    let log = session("cucm-pub", &[("show ctl", &shown(&of_2015::tokens().build(), MODIFIED))])
        + &session("cucm-sub1", &[("show ctl", &shown(&emptied, "Thu Mar 05 10:00:00 CET 2015"))]);
    let group = group(&desk(&[("log", log.as_bytes())]));
    assert_eq!(codes(&group), [Code::NodesDiffer, Code::NodesBehind, Code::NodesEmptied]);
    assert_eq!(value(said(&group, Code::NodesEmptied), "nodes"), "cucm-sub1");
}

#[test]
fn a_file_and_a_text_are_compared_by_the_checksum_that_both_have() {
    let (list, other) = (of_2015::tokenless().build(), of_2015::tokenless_regenerated().build());
    let text = show_ctl("cucm-sub1", &list);
    let same = group(&desk(&[("CTLFile.tlv", &list), ("log", text.as_bytes())]));
    assert_eq!(same.sameness, Sameness::Same);
    assert_eq!(same.nodes[0].checksum, same.nodes[1].checksum);
    let differs = group(&desk(&[("CTLFile.tlv", &other), ("log", text.as_bytes())]));
    assert_eq!(differs.sameness, Sameness::Different);
    // Only one of the two is of a node that is known.
    assert_eq!(codes(&differs), [Code::NodesMayDiffer]);
    // A text of which MD5 alone is left.
    let short: String = text.lines().filter(|line| !line.contains("(SHA1)")).map(|line| format!("{line}\n")).collect();
    let by_md5 = group(&desk(&[("CTLFile.tlv", &list), ("log", short.as_bytes())]));
    assert_eq!(value(said(&by_md5, Code::NodesSame), "digest"), "MD5");
    // And one without any.
    let none: String = short.lines().filter(|line| !line.contains("(MD5)")).map(|line| format!("{line}\n")).collect();
    let unknown = group(&desk(&[("CTLFile.tlv", &list), ("log", none.as_bytes())]));
    assert_eq!((unknown.sameness, codes(&unknown)), (Sameness::Unknown, vec![Code::NodesUnknown]));
}

#[test]
fn lists_of_unknown_nodes_may_be_one_node_before_and_after() {
    let (old, new) = (of_2015::tokenless().build(), of_2015::tokenless_regenerated().build());
    let group = group(&desk(&[("old", &old), ("new", &new)]));
    assert_eq!((group.sameness, codes(&group)), (Sameness::Different, vec![Code::NodesMayDiffer]));
}

#[test]
fn two_lists_of_one_node_are_no_two_nodes() {
    let (old, new) = (of_2015::tokenless().build(), of_2015::tokenless_regenerated().build());
    let before = session("cucm-pub", &[("show ctl", &shown(&old, MODIFIED))]);
    let after = session("cucm-pub", &[("show ctl", &shown(&new, "Mon Mar 09 17:07:52 CET 2015"))]);
    let log = before.clone() + &after;
    assert_eq!(desk(&[("log", log.as_bytes())]).nodes(), []);
    // Whichever comes first, the newest counts.
    let other = show_ctl("cucm-sub1", &new);
    for log in [before.clone() + &after + &other, after + &before + &other] {
        let group = group(&desk(&[("log", log.as_bytes())]));
        assert_eq!(hosts(&group), [Some("cucm-pub"), Some("cucm-sub1")]);
        assert_eq!(codes(&group), [Code::NodesSame, Code::NodesOlderLeftOut]);
    }
}

#[test]
fn itls_differ_as_they_should_and_their_anchors_are_the_same() {
    let (publisher, subscriber) = (today::itl().build(), itl_of_subscriber(today::itl_recovery()).build());
    let group = group(&desk(&[("ITLFile.tlv", &publisher), ("other", &subscriber)]));
    assert_eq!((group.list, group.sameness), (ListKind::Itl, Sameness::Different));
    assert_eq!(codes(&group), [Code::NodesItlDiffer, Code::NodesAnchorsSame]);
    // An ITL says itself whose it is.
    assert_eq!(hosts(&group), [Some(today::PUBLISHER), Some(today::SUBSCRIBER)]);
    assert!(value(said(&group, Code::NodesAnchorsSame), "name").starts_with("ITLRECOVERY_"));
    // The publisher's CallManager certificate as an anchor is a node's own wherever it stands.
    let record = Record::cucm(today::publisher(), function::SAST, today::PUBLISHER, today::PUBLISHER_ADDRESS);
    let more = itl_of_subscriber(today::itl_recovery()).record(record).build();
    let group = self::group(&desk(&[("ITLFile.tlv", &publisher), ("other", &more)]));
    assert_eq!(codes(&group), [Code::NodesItlDiffer, Code::NodesAnchorsSame]);
}

#[test]
fn an_itl_with_other_anchors_is_named() {
    let (publisher, subscriber) = (today::itl().build(), itl_of_subscriber(today::itl_recovery_4096()).build());
    let third = today::itl().timestamp(today::WRITTEN + 90).build();
    let text = session("cucm-tftp", &[("show itl", &shown(&third, MODIFIED))]);
    let group = group(&desk(&[("pub", &publisher), ("sub", &subscriber), ("log", text.as_bytes())]));
    assert_eq!(codes(&group), [Code::NodesItlDiffer, Code::NodesOtherSigner, Code::NodesAnchorsDiffer]);
    let said = said(&group, Code::NodesAnchorsDiffer);
    assert_eq!(value(said, "nodes"), today::SUBSCRIBER);
    // Both are called the same: the serial numbers tell them apart.
    let serial = |identity: &lab::Identity| hex::encode_upper(&identity.serial);
    assert!(value(said, "name").ends_with(&format!(" ({})", serial(today::itl_recovery_4096()))));
    assert!(value(said, "other").ends_with(&format!(" ({})", serial(today::itl_recovery()))));
}

#[test]
fn itls_that_each_node_signs_itself_are_no_fault() {
    let (publisher, subscriber) = (of_2015::publisher(), of_2015::subscriber());
    let itl = |own, host: &str, address: [u8; 4]| {
        ListBuilder::itl(own, Digest::Sha1).timestamp(1_425_000_000).records([
            Record::cucm(own, function::SAST, host, address),
            Record::cucm(own, function::CCM_TFTP, host, address),
            Record::cucm(of_2015::capf(), function::CAPF, of_2015::PUBLISHER, [10, 48, 47, 155]),
        ])
    };
    let one = itl(publisher, of_2015::PUBLISHER, [10, 48, 47, 155]).build();
    let two = itl(subscriber, of_2015::SUBSCRIBER, [10, 48, 47, 156]).build();
    let group = group(&desk(&[("one", &one), ("two", &two)]));
    assert_eq!(codes(&group), [Code::NodesItlDiffer, Code::NodesAnchorsOwn]);
}

#[test]
fn two_clusters_are_not_mixed_up() {
    let (one, other) = (of_2015::tokenless().build(), today::ctl().build());
    assert_eq!(desk(&[("one", &one), ("other", &other)]).nodes(), []);
    let log = show_ctl("cucm-1051-a-pub", &one)
        + &show_ctl("cucm-pub.lab.example", &other)
        + &show_ctl("cucm-1051-a-sub1", &one)
        + &show_ctl("cucm-sub", &other)
        + &session("cucm-sub1", &[("show ctl", NOT_FOUND)]);
    let groups = desk(&[("log", log.as_bytes())]).nodes();
    let hosts: Vec<Vec<Option<&str>>> = groups.iter().map(hosts).collect();
    // Of which cluster cucm-sub1 is, nothing says.
    assert_eq!(
        hosts,
        [[Some("cucm-1051-a-pub"), Some("cucm-1051-a-sub1")], [Some("cucm-pub.lab.example"), Some("cucm-sub")]]
    );
    assert!(groups.iter().all(|group| codes(group) == [Code::NodesSame]));
}

#[test]
fn ctls_and_itls_of_one_cluster_are_two_groups() {
    let (ctl, itl) = (today::ctl().build(), today::itl().build());
    let log = session("cucm-pub", &[("show ctl", &shown(&ctl, MODIFIED)), ("show itl", &shown(&itl, MODIFIED))])
        + &session("cucm-sub", &[("show ctl", &shown(&ctl, MODIFIED)), ("show itl", &shown(&itl, MODIFIED))]);
    let kinds: Vec<ListKind> = desk(&[("log", log.as_bytes())]).nodes().iter().map(|group| group.list).collect();
    assert_eq!(kinds, [ListKind::Ctl, ListKind::Itl]);
}

/// The hosts of the lists in a text.
fn hosts_in(text: &str) -> Vec<Option<String>> {
    let Content::Evidence { parts, .. } = inspect("log", text.as_bytes(), None).report.content else { return vec![] };
    parts.into_iter().filter_map(|part| part.list).map(|list| list.host).collect()
}

#[test]
fn hosts_come_from_what_stands_before_the_prompt() {
    let banner = "Command Line Interface is starting up, please wait ...\n\n";
    let status = "Host Name          : cucm-pub\nDate               : Thu Jul 21, 2016 16:07:16\n";
    let putty =
        "=~=~=~=~=~=~=~=~=~=~=~= PuTTY log 2010.02.13 13:08:23 =~=~=~=~=~=~=~=~=~=~=~=\nlogin as: administrator\n";
    for (text, host) in [
        ("ssh -l administrator cucm-pub\nadmin:", Some("cucm-pub")),
        ("% ssh -p 22 -v -l administrator cucm-pub.lab.example\nadmin:", Some("cucm-pub.lab.example")),
        ("[me@jump ~]$ ssh administrator@10.48.47.155\nadmin:", Some("10.48.47.155")),
        ("administrator@cucm-pub's password: \nadmin:", Some("cucm-pub")),
        ("cucm-pub:admin:", Some("cucm-pub")),
        ("cucm-pub admin:", Some("cucm-pub")),
        (&format!("admin:show status\n{status}admin:"), Some("cucm-pub")),
        (&format!("admin:show status\n{}admin:", status.replace('\n', " ")), Some("cucm-pub")),
        (&format!("{putty}administrator@cucm-sub1's password: \n{banner}admin:"), Some("cucm-sub1")),
        // A new session of which nothing is said.
        (&format!("ssh administrator@cucm-pub\n{banner}admin:exit\n{banner}admin:"), None),
        (&format!("ssh administrator@cucm-pub\n{banner}admin:exit\n{putty}admin:"), None),
        ("ssh administrator@cucm-pub\nConnection to cucm-pub closed.\nadmin:", None),
        // Where one comes from, and what is only spoken of.
        ("[me@jump ~]$ cat ctl.txt\n", None),
        ("me@jump:~$ cat ctl.txt\n", None),
        ("admin:", None),
        ("Log in with ssh administrator@cucm-pub\nadmin:", None),
        ("Press return to continue:admin:", None),
        ("The operation was successful. admin:", None),
        ("successfully admin:", None),
        ("2021-06-16 09:31:28,768 - admin:", None),
        ("12:30:15 admin:", None),
        ("Host Name: cucm-pub\nMAC Address: 001122334455\nadmin:", None),
    ] {
        let text = format!("{text}show ctl\n{NOT_FOUND}\n");
        assert_eq!(hosts_in(&text), [host.map(String::from)], "{text}");
    }
}

#[test]
fn a_status_names_all_of_a_session_that_an_address_or_nothing_named() {
    let status = ("show status", "Host Name          : cucm-pub\nDate               : Thu Jul 21, 2016 16:07:16");
    let after = format!("{}admin:show ctl\n{NOT_FOUND}\n", session("10.0.0.1", &[("show ctl", NOT_FOUND), status]));
    assert_eq!(hosts_in(&after), [Some("cucm-pub".into()), None]);
    let banner = format!(
        "Command Line Interface is starting up\nadmin:show ctl\n{NOT_FOUND}\nadmin:{}\n{}\nadmin:",
        status.0, status.1
    );
    assert_eq!(hosts_in(&banner), [Some("cucm-pub".into())]);
}

#[test]
fn a_million_prompts_take_no_time_and_behind_too_many_no_host_is_known() {
    for (prompt, count) in [
        ("cucm-pub admin:\n", 500_000),
        ("admin:", 1_000_000),
        ("\nssh -v", 1_000_000),
        ("$ssh -v", 1_000_000),
        ("a@b's password:", 500_000),
        ("HostName:", 800_000),
        ("\na:admin:", 800_000),
        ("Connection to", 500_000),
    ] {
        let text = format!("{NOT_FOUND}\n{}\nadmin:show ctl\n{NOT_FOUND}\n", prompt.repeat(count));
        let start = Instant::now();
        let hosts = hosts_in(&text);
        assert!(start.elapsed() < Duration::from_secs(10), "{prompt}: {:?}", start.elapsed());
        assert_eq!(hosts, [None, None], "{prompt}");
    }
}

#[test]
fn a_thousand_lists_of_many_clusters_take_no_time() {
    let list = |number: usize| {
        let records: String = (1..20)
            .map(|record| {
                format!("CTL Record #:{record}\n2 DNSNAME 9 h{}\n4 FUNCTION 2 CCM+TFTP\n", number * 20 + record)
            })
            .collect();
        format!("x{number}:admin:show ctl\nLength of CTL file: {number}\nParse CTL File\n{records}\n{NOT_FOUND}\n")
    };
    let text: String = (0..1000).map(list).collect();
    let desk = desk(&[("one", text.as_bytes()), ("two", text.as_bytes())]);
    let start = Instant::now();
    desk.nodes();
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}
