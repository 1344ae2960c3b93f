//! The index of a dict's table: from a hash to the position of an entry, by open addressing that
//! probes as CPython's does. Neighbouring integers have neighbouring places; places are as narrow
//! as the number of entries allows.

/// A hash table of positions. Without places when the entries are few enough to be scanned.
#[derive(Default)]
pub struct Index(Places);

#[derive(Default)]
enum Places {
    #[default]
    None,
    Narrow(Box<[u8]>),
    Medium(Box<[u16]>),
    Wide(Box<[u32]>),
}

trait Place: Copy + PartialEq {
    /// Nothing was ever here.
    const EMPTY: Self;
    /// The position that was here is removed.
    const REMOVED: Self;
    fn position(self) -> usize;
    fn of(position: usize) -> Self;
}

macro_rules! place {
    ($($integer:ty)*) => {$(
        impl Place for $integer {
            const EMPTY: $integer = <$integer>::MAX;
            const REMOVED: $integer = <$integer>::MAX - 1;

            #[inline(always)]
            fn position(self) -> usize {
                self as usize
            }

            #[inline(always)]
            fn of(position: usize) -> $integer {
                position as $integer
            }
        }
    )*};
}

place!(u8 u16 u32);

const PERTURB_SHIFT: u32 = 5;

/// The place of the first position on the way of `hash` that is the `wanted` one.
#[inline(always)]
fn find<P: Place>(places: &[P], hash: i64, mut wanted: impl FnMut(usize) -> bool) -> Option<usize> {
    let mask = places.len() - 1;
    let mut perturb = hash as u64;
    let mut at = hash as usize & mask;
    loop {
        let place = places[at & mask];
        if place == P::EMPTY {
            return None;
        }
        if place != P::REMOVED && wanted(place.position()) {
            return Some(at);
        }
        perturb >>= PERTURB_SHIFT;
        at = at.wrapping_mul(5).wrapping_add(perturb as usize).wrapping_add(1) & mask;
    }
}

#[inline(always)]
fn insert<P: Place>(places: &mut [P], hash: i64, position: usize) {
    let mask = places.len() - 1;
    let mut perturb = hash as u64;
    let mut at = hash as usize & mask;
    while places[at & mask] != P::EMPTY && places[at & mask] != P::REMOVED {
        perturb >>= PERTURB_SHIFT;
        at = at.wrapping_mul(5).wrapping_add(perturb as usize).wrapping_add(1) & mask;
    }
    places[at & mask] = P::of(position);
}

fn remove<P: Place>(places: &mut [P], hash: i64, position: usize) {
    if let Some(at) = find(places, hash, |held| held == position) {
        places[at] = P::REMOVED;
    }
}

impl Index {
    /// An index with `count` empty places, a power of two.
    pub fn with_places(count: usize) -> Index {
        Index(match count {
            0..=128 => Places::Narrow(vec![u8::EMPTY; count].into()),
            129..=32768 => Places::Medium(vec![u16::EMPTY; count].into()),
            _ => Places::Wide(vec![u32::EMPTY; count].into()),
        })
    }

    /// Whether there are no places: the entries have to be scanned.
    #[inline(always)]
    pub fn is_absent(&self) -> bool {
        matches!(self.0, Places::None)
    }

    /// The first position on the way of `hash` that is the `wanted` one.
    #[inline(always)]
    pub fn find(&self, hash: i64, wanted: impl FnMut(usize) -> bool) -> Option<usize> {
        match &self.0 {
            Places::None => None,
            Places::Narrow(places) => find(places, hash, wanted).map(|at| places[at].position()),
            Places::Medium(places) => find(places, hash, wanted).map(|at| places[at].position()),
            Places::Wide(places) => find(places, hash, wanted).map(|at| places[at].position()),
        }
    }

    /// Adds a position. There has to be an empty place besides.
    #[inline(always)]
    pub fn insert(&mut self, hash: i64, position: usize) {
        match &mut self.0 {
            Places::None => {}
            Places::Narrow(places) => insert(places, hash, position),
            Places::Medium(places) => insert(places, hash, position),
            Places::Wide(places) => insert(places, hash, position),
        }
    }

    /// Removes a position.
    pub fn remove(&mut self, hash: i64, position: usize) {
        match &mut self.0 {
            Places::None => {}
            Places::Narrow(places) => remove(places, hash, position),
            Places::Medium(places) => remove(places, hash, position),
            Places::Wide(places) => remove(places, hash, position),
        }
    }
}

/// Bytes of an index with `count` places in CPython.
pub fn bytes_in_cpython(count: usize) -> usize {
    count
        * match count {
            0..=128 => 1,
            129..=32768 => 2,
            _ => 4,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_found_and_removed() {
        for (places, count) in [(16, 10), (512, 341), (1 << 16, 40_000)] {
            let mut index = Index::with_places(places);
            let hash = |position: usize| (position as i64).wrapping_mul(0x1_0000_0001) ^ 5;
            (0..count).for_each(|position| index.insert(hash(position), position));
            for position in 0..count {
                assert_eq!(index.find(hash(position), |held| held == position), Some(position));
            }
            index.remove(hash(3), 3);
            assert_eq!(index.find(hash(3), |held| held == 3), None);
            assert_eq!(index.find(hash(4), |held| held == 4), Some(4));
        }
    }
}
