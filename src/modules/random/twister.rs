//! The Mersenne Twister MT19937 of Matsumoto and Nishimura, with its seeding by an array of words.

/// The words of the state.
pub const LENGTH: usize = 624;
const MIDDLE: usize = 397;

/// The generator's state.
pub struct Twister {
    words: [u32; LENGTH],
    position: usize,
}

impl Twister {
    /// A generator seeded with `key`, which must not be empty.
    pub fn new(key: &[u32]) -> Twister {
        let mut twister = Twister::from_word(19_650_218);
        let words = &mut twister.words;
        let (mut i, mut j) = (1, 0);
        for _ in 0..LENGTH.max(key.len()) {
            let mixed = (words[i - 1] ^ words[i - 1] >> 30).wrapping_mul(1_664_525);
            let added = key.get(j).copied().unwrap_or_default();
            words[i] = (words[i] ^ mixed).wrapping_add(added).wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= LENGTH {
                words[0] = words[LENGTH - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 0..LENGTH - 1 {
            let mixed = (words[i - 1] ^ words[i - 1] >> 30).wrapping_mul(1_566_083_941);
            words[i] = (words[i] ^ mixed).wrapping_sub(i as u32);
            i += 1;
            if i >= LENGTH {
                words[0] = words[LENGTH - 1];
                i = 1;
            }
        }
        words[0] = 0x8000_0000;
        twister
    }

    fn from_word(seed: u32) -> Twister {
        let mut words = [seed; LENGTH];
        for i in 1..LENGTH {
            let mixed = words[i - 1] ^ words[i - 1] >> 30;
            words[i] = mixed.wrapping_mul(1_812_433_253).wrapping_add(i as u32);
        }
        Twister { words, position: LENGTH }
    }

    /// A generator in a state that was asked for before.
    pub fn resumed(words: [u32; LENGTH], position: usize) -> Twister {
        Twister { words, position }
    }

    /// The words of the state.
    pub fn words(&self) -> &[u32; LENGTH] {
        &self.words
    }

    /// Which word comes next.
    pub fn position(&self) -> usize {
        self.position
    }

    fn refill(&mut self) {
        for i in 0..LENGTH {
            let joined = self.words[i] & 0x8000_0000 | self.words[(i + 1) % LENGTH] & 0x7FFF_FFFF;
            let twist = if joined & 1 == 1 { 0x9908_B0DF } else { 0 };
            self.words[i] = self.words[(i + MIDDLE) % LENGTH] ^ joined >> 1 ^ twist;
        }
        self.position = 0;
    }

    /// The next 32 bits.
    pub fn word(&mut self) -> u32 {
        if self.position >= LENGTH {
            self.refill();
        }
        let mut word = self.words[self.position];
        self.position += 1;
        word ^= word >> 11;
        word ^= word << 7 & 0x9D2C_5680;
        word ^= word << 15 & 0xEFC6_0000;
        word ^ word >> 18
    }

    /// The next float in [0, 1), of 53 bits.
    pub fn float(&mut self) -> f64 {
        let (high, low) = (self.word() >> 5, self.word() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) * (1.0 / 9_007_199_254_740_992.0)
    }
}
