//! The local time zone: what the variable `TZ` says, as a name of the system's zone files or as a rule in the form of
//! POSIX, or else the zone of the machine (RFC 8536; `tzset` of POSIX).

use crate::heap::global::GilGuarded;
use std::cell::RefCell;
use std::rc::Rc;
use tz::TimeZone;

/// A kind of local time: seconds east of Greenwich, whether it is summer time, and the abbreviation.
pub type Kind = (i64, bool, String);

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
    rules: TimeZone,
    /// The abbreviation of a zone that nobody knows: the first letters of its name.
    unknown: Option<String>,
}

/// The seconds of a year, as CPython reckons it here.
const YEAR: i64 = (365 * 24 + 6) * 3600;

impl Zone {
    /// The zone of these rules. What is standard time is seen from the offsets half a year apart, about `now`.
    fn new(rules: TimeZone, unknown: Option<String>, now: i64) -> Zone {
        let mut zone = Zone {
            standard_offset: 0,
            summer_offset: 0,
            has_summer: false,
            standard_name: String::new(),
            summer_name: String::new(),
            rules,
            unknown,
        };
        let beginning = now / YEAR * YEAR;
        let (january, july) = (zone.at(beginning), zone.at(beginning + YEAR / 2));
        zone.has_summer = january.0 != july.0;
        let (standard, summer) = if january.0 > july.0 { (july, january) } else { (january, july) };
        (zone.standard_offset, zone.standard_name) = (standard.0, standard.2);
        (zone.summer_offset, zone.summer_name) = (summer.0, summer.2);
        zone
    }

    /// What local time is at a moment, in seconds since 1970.
    pub fn at(&self, seconds: i64) -> Kind {
        match (&self.unknown, self.rules.find_local_time_type(seconds)) {
            (Some(name), _) => (0, false, name.clone()),
            (None, Ok(kind)) => {
                let name = Some(kind.time_zone_designation()).filter(|name| !name.is_empty());
                (kind.ut_offset().into(), kind.is_dst(), name.unwrap_or("UTC").to_owned())
            }
            // So far away no rule is reckoned.
            (None, Err(_)) => (self.standard_offset, false, self.standard_name.clone()),
        }
    }

    /// The moment at which local clocks show so many seconds since 1970. A time that they skip is reckoned by
    /// the offset before; of two times with the same clock, and where the clock cannot show this one so,
    /// `summer` says which is meant.
    pub fn moment(&self, local: i64, summer: Option<bool>) -> i64 {
        const DAY: i64 = 86_400;
        let (before, after) = (self.at(local - DAY).0, self.at(local + DAY).0);
        let shown = [before, after].into_iter().map(|offset| local - offset).filter(|moment| {
            let kind = self.at(*moment);
            moment + kind.0 == local && summer.is_none_or(|summer| kind.1 == summer)
        });
        match (shown.min(), summer) {
            (Some(moment), _) => moment,
            (None, Some(true)) if self.has_summer => local - self.summer_offset,
            (None, Some(false)) if self.has_summer => local - self.standard_offset,
            (None, Some(_)) => self.moment(local, None),
            (None, None) => local - before,
        }
    }
}

static ZONE: GilGuarded<RefCell<Option<Rc<Zone>>>> = GilGuarded::new(RefCell::new(None));

/// The zone that holds, read when it is first asked for and by [`read_again`].
pub fn local() -> Rc<Zone> {
    if let Some(zone) = &*ZONE.get().borrow() {
        return zone.clone();
    }
    let zone = Rc::new(read());
    *ZONE.get().borrow_mut() = Some(zone.clone());
    zone
}

/// Reads the zone again: `TZ` may have changed.
pub fn read_again() -> Rc<Zone> {
    drop(ZONE.get().borrow_mut().take());
    local()
}

fn read() -> Zone {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let now = i64::try_from(now.as_secs()).unwrap_or_default();
    let name = match std::env::var("TZ") {
        Ok(name) => name,
        Err(_) => return Zone::new(TimeZone::local().unwrap_or_else(|_| TimeZone::utc()), None, now),
    };
    if name.trim_start_matches(':').is_empty() {
        return Zone::new(TimeZone::utc(), None, now);
    }
    // Without a rule, summer time is that of the United States.
    let known = TimeZone::from_posix_tz(&name)
        .or_else(|_| TimeZone::from_posix_tz(&format!("{name},M3.2.0,M11.1.0")));
    match known {
        Ok(rules) => Zone::new(rules, None, now),
        Err(_) => {
            let letters = name.trim_start_matches(':').chars().take_while(char::is_ascii_alphabetic);
            Zone::new(TimeZone::utc(), Some(letters.collect()), now)
        }
    }
}
