//! The hash of a tuple: the mixing of xxHash, as CPython's, so that sets of tuples are iterated in
//! the same order.

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;
const INSTEAD_OF_MINUS_ONE: i64 = 1_546_275_796;

/// A hash under construction.
pub struct Mixer {
    accumulated: u64,
}

impl Default for Mixer {
    fn default() -> Self {
        Mixer { accumulated: PRIME_5 }
    }
}

impl Mixer {
    /// Takes in the hash of one item.
    #[inline(always)]
    pub fn add(&mut self, lane: i64) {
        let mixed = self.accumulated.wrapping_add((lane as u64).wrapping_mul(PRIME_2));
        self.accumulated = mixed.rotate_left(31).wrapping_mul(PRIME_1);
    }

    /// The hash of a tuple of so many items.
    #[inline(always)]
    pub fn finish(self, length: usize) -> i64 {
        never_minus_one(self.accumulated.wrapping_add(length as u64 ^ (PRIME_5 ^ 3_527_539)))
    }
}

/// The hash of the lanes without their number, as that of a slice.
pub fn combine_plain(lanes: &[i64]) -> i64 {
    let mut mixer = Mixer::default();
    for lane in lanes {
        mixer.add(*lane);
    }
    never_minus_one(mixer.accumulated)
}

fn never_minus_one(hash: u64) -> i64 {
    if hash == u64::MAX { INSTEAD_OF_MINUS_ONE } else { hash as i64 }
}

#[cfg(test)]
mod tests {
    use super::Mixer;

    #[test]
    fn hashes_are_those_of_cpython() {
        let hash = |lanes: &[i64]| {
            let mut mixer = Mixer::default();
            lanes.iter().for_each(|lane| mixer.add(*lane));
            mixer.finish(lanes.len())
        };
        assert_eq!(hash(&[]), 5_740_354_900_026_072_187);
        assert_eq!(hash(&[0]), -8_753_497_827_991_233_192);
        assert_eq!(hash(&[1, 2, 3]), 529_344_067_295_497_451);
    }
}
