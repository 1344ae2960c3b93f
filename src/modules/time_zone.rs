//! The local time zone, read from the system's compiled zone file (RFC 8536).

use crate::heap::global::GilGuarded;
use std::cell::OnceCell;

/// One kind of local time.
#[derive(Clone, Debug)]
struct Kind {
    offset: i64,
    summer: bool,
    name: String,
}

/// A time zone: when which kind of local time holds.
#[derive(Debug)]
pub struct Zone {
    /// Seconds east of Greenwich in winter.
    pub standard_offset: i64,
    /// Seconds east of Greenwich in summer.
    pub summer_offset: i64,
    /// Whether there is summer time.
    pub has_summer: bool,
    /// The abbreviation of standard time.
    pub standard_name: String,
    /// The abbreviation of summer time.
    pub summer_name: String,
    changes: Vec<(i64, usize)>,
    kinds: Vec<Kind>,
}

impl Zone {
    fn of(changes: Vec<(i64, usize)>, kinds: Vec<Kind>) -> Zone {
        let last = |summer: bool| {
            let used = changes.iter().rev().map(|(_, kind)| &kinds[*kind]);
            used.chain(&kinds).find(|kind| kind.summer == summer).cloned()
        };
        let utc = Kind { offset: 0, summer: false, name: "UTC".to_owned() };
        let standard = last(false).unwrap_or(utc);
        let summer = last(true).filter(|_| changes.iter().rev().take(2).any(|(_, kind)| kinds[*kind].summer));
        let has_summer = summer.is_some();
        let summer = summer.unwrap_or_else(|| standard.clone());
        Zone {
            standard_offset: standard.offset,
            summer_offset: summer.offset,
            has_summer,
            standard_name: standard.name,
            summer_name: summer.name,
            changes,
            kinds,
        }
    }

    /// Offset, whether it is summer time, and abbreviation at a moment.
    pub fn at(&self, seconds: i64) -> (i64, bool, &str) {
        let next = self.changes.partition_point(|(moment, _)| *moment <= seconds);
        let kind = match next.checked_sub(1) {
            Some(index) => self.kinds.get(self.changes[index].1),
            None => self.kinds.first(),
        };
        match kind {
            Some(kind) => (kind.offset, kind.summer, &kind.name),
            None => (self.standard_offset, false, &self.standard_name),
        }
    }
}

/// The zone of this machine, or that of the variable `TZ`; UTC when it can't be found.
pub fn local() -> &'static Zone {
    static ZONE: GilGuarded<OnceCell<Zone>> = GilGuarded::new(OnceCell::new());
    ZONE.get().get_or_init(|| {
        let path = match std::env::var("TZ") {
            Ok(name) if name.starts_with('/') => name,
            Ok(name) if !name.is_empty() => format!("/usr/share/zoneinfo/{}", name.trim_start_matches(':')),
            Ok(_) => "/usr/share/zoneinfo/UTC".to_owned(),
            Err(_) => "/etc/localtime".to_owned(),
        };
        let found = std::fs::read(path).ok().and_then(|bytes| parse(&bytes));
        let (changes, kinds) = found.unwrap_or_default();
        Zone::of(changes, kinds)
    })
}

type Parsed = (Vec<(i64, usize)>, Vec<Kind>);

/// Reads the 64-bit block of a zone file.
fn parse(bytes: &[u8]) -> Option<Parsed> {
    let first = counts(bytes)?;
    if bytes.get(4).is_none_or(|version| *version < b'2') {
        return None;
    }
    let [utc, standard, leap, times, kinds, characters] = first;
    let skip = 44 + times * 5 + kinds * 6 + characters + leap * 8 + standard + utc;
    let block = bytes.get(skip..)?;
    let [_, _, _, times, kinds, characters] = counts(block)?;
    let body = block.get(44..)?;
    let (moments, body) = body.split_at_checked(times * 8)?;
    let (indices, body) = body.split_at_checked(times)?;
    let (records, body) = body.split_at_checked(kinds * 6)?;
    let names = body.get(..characters)?;
    let changes = moments.chunks_exact(8).zip(indices).map(|(moment, index)| {
        let moment = i64::from_be_bytes(moment.try_into().unwrap_or_default());
        (moment, usize::from(*index))
    });
    let kinds: Vec<Kind> = records
        .chunks_exact(6)
        .map(|record| {
            let offset = i32::from_be_bytes(record[..4].try_into().unwrap_or_default());
            let name = names.get(usize::from(record[5])..).unwrap_or_default();
            let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
            Kind {
                offset: offset.into(),
                summer: record[4] != 0,
                name: String::from_utf8_lossy(name).into_owned(),
            }
        })
        .collect();
    let changes = changes.filter(|(_, kind)| *kind < kinds.len()).collect();
    Some((changes, kinds))
}

/// The six counts of a header.
fn counts(bytes: &[u8]) -> Option<[usize; 6]> {
    if bytes.get(..4)? != b"TZif" {
        return None;
    }
    let mut counts = [0; 6];
    for (count, field) in counts.iter_mut().zip(bytes.get(20..44)?.chunks_exact(4)) {
        *count = u32::from_be_bytes(field.try_into().unwrap_or_default()) as usize;
    }
    Some(counts)
}
