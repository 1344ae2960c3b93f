//! The stable merge sort of `list.sort`: natural runs, merged in the order of powersort, with
//! galloping. It asks the same comparisons in the same order as CPython's, since programs can
//! watch them, and keeps a permutation of what it was given whatever the comparisons answer.

/// Runs shorter than this part of the input are extended by insertion.
const LONGEST_MINIMUM: usize = 64;
/// So many wins in a row begin galloping.
const GALLOP: usize = 7;

struct Run {
    start: usize,
    length: usize,
    /// The depth in the tree of merges of the boundary between this run and the next.
    power: u32,
}

struct Sorter<'a, L> {
    places: &'a mut [u32],
    less: L,
    /// The part of the shorter run that a merge has not placed yet.
    aside: Vec<u32>,
    gallop_after: usize,
    runs: Vec<Run>,
}

/// Sorts `places` by `less`. When a comparison fails, they are left as far sorted as they were.
///
/// # Errors
/// The failure of a comparison.
pub fn sort<E>(places: &mut [u32], less: impl FnMut(u32, u32) -> Result<bool, E>) -> Result<(), E> {
    let length = places.len();
    if length < 2 {
        return Ok(());
    }
    let minimum = minimum_run(length);
    let mut sorter = Sorter { places, less, aside: Vec::new(), gallop_after: GALLOP, runs: Vec::new() };
    let mut start = 0;
    while start < length {
        let mut run = sorter.find_run(start)?;
        if run < minimum {
            let forced = minimum.min(length - start);
            sorter.insert(start, forced, run)?;
            run = forced;
        }
        sorter.push_run(start, run)?;
        start += run;
    }
    sorter.merge_all()
}

fn minimum_run(mut length: usize) -> usize {
    let mut odd = 0;
    while length >= LONGEST_MINIMUM {
        odd |= length & 1;
        length >>= 1;
    }
    length + odd
}

/// The depth at which the midpoints of two neighbouring runs fall into different halves.
fn power(start: usize, left: usize, right: usize, length: usize) -> u32 {
    let mut a = 2 * start + left;
    let mut b = a + left + right;
    let mut depth = 1;
    loop {
        if a >= length {
            a -= length;
            b -= length;
        } else if b >= length {
            return depth;
        }
        a <<= 1;
        b <<= 1;
        depth += 1;
    }
}

impl<E, L: FnMut(u32, u32) -> Result<bool, E>> Sorter<'_, L> {
    fn less_at(&mut self, a: usize, b: usize) -> Result<bool, E> {
        (self.less)(self.places[a], self.places[b])
    }

    /// The length of the run that begins at `start`; a descending one is reversed, its equal
    /// elements kept in order.
    fn find_run(&mut self, start: usize) -> Result<usize, E> {
        let end = self.places.len();
        let mut at = start + 1;
        while at < end && !self.less_at(at, at - 1)? {
            at += 1;
        }
        if at == end {
            return Ok(at - start);
        }
        if at > start + 1 {
            if self.less_at(start, at - 1)? {
                return Ok(at - start);
            }
            // All equal up to here, and something smaller follows.
            self.places[start..at].reverse();
        }
        at += 1;
        let mut equal = 0;
        while at < end {
            if self.less_at(at, at - 1)? {
                self.reverse_equal(at, &mut equal);
            } else if self.less_at(at - 1, at)? {
                break;
            } else {
                equal += 1;
            }
            at += 1;
        }
        self.reverse_equal(at, &mut equal);
        self.places[start..at].reverse();
        while at < end && !self.less_at(at, at - 1)? {
            at += 1;
        }
        Ok(at - start)
    }

    fn reverse_equal(&mut self, end: usize, equal: &mut usize) {
        if *equal > 0 {
            self.places[end - *equal - 1..end].reverse();
            *equal = 0;
        }
    }

    /// Sorts `length` elements from `start` on, of which the first `sorted` are.
    fn insert(&mut self, start: usize, length: usize, sorted: usize) -> Result<(), E> {
        for at in start + sorted.max(1)..start + length {
            let pivot = self.places[at];
            let (mut low, mut high) = (start, at);
            while low < high {
                let middle = low.midpoint(high);
                if (self.less)(pivot, self.places[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            self.places[low..=at].rotate_right(1);
        }
        Ok(())
    }

    fn push_run(&mut self, start: usize, length: usize) -> Result<(), E> {
        if let Some(last) = self.runs.last() {
            let power = power(last.start, last.length, length, self.places.len());
            while self.runs.len() > 1 && self.runs[self.runs.len() - 2].power > power {
                self.merge(self.runs.len() - 2)?;
            }
            if let Some(last) = self.runs.last_mut() {
                last.power = power;
            }
        }
        self.runs.push(Run { start, length, power: 0 });
        Ok(())
    }

    fn merge_all(&mut self) -> Result<(), E> {
        while self.runs.len() > 1 {
            let mut index = self.runs.len() - 2;
            if index > 0 && self.runs[index - 1].length < self.runs[index + 1].length {
                index -= 1;
            }
            self.merge(index)?;
        }
        Ok(())
    }

    /// Merges the run at `index` with the next.
    fn merge(&mut self, index: usize) -> Result<(), E> {
        let right = self.runs.remove(index + 1);
        let left = &mut self.runs[index];
        let (start, middle, end) = (left.start, right.start, right.start + right.length);
        left.length += right.length;
        // Elements already in their place at both ends stay there.
        let start = start + self.gallop_right(self.places[middle], Part::Places(start), middle - start, 0)?;
        if start == middle {
            return Ok(());
        }
        let length = end - middle;
        let end =
            middle + self.gallop_left(self.places[middle - 1], Part::Places(middle), length, length - 1)?;
        if end == middle {
            return Ok(());
        }
        self.aside.clear();
        if middle - start <= end - middle {
            self.aside.extend_from_slice(&self.places[start..middle]);
            let mut state = Upwards { to: start, aside: 0, left: middle - start, other: middle, end };
            let merged = self.merge_upwards(&mut state);
            self.places[state.to..state.to + state.left]
                .copy_from_slice(&self.aside[state.aside..state.aside + state.left]);
            merged
        } else {
            self.aside.extend_from_slice(&self.places[middle..end]);
            let mut state = Downwards { to: end, aside: end - middle, other: middle, start };
            let merged = self.merge_downwards(&mut state);
            self.places[state.to - state.aside..state.to].copy_from_slice(&self.aside[..state.aside]);
            merged
        }
    }

    fn element(&self, part: Part, index: usize) -> u32 {
        match part {
            Part::Places(start) => self.places[start + index],
            Part::Aside(start) => self.aside[start + index],
        }
    }

    /// Whether an element belongs before `key`.
    fn before(&mut self, part: Part, index: usize, key: u32) -> Result<bool, E> {
        let element = self.element(part, index);
        (self.less)(element, key)
    }

    /// Whether an element belongs behind `key`.
    fn behind(&mut self, part: Part, index: usize, key: u32) -> Result<bool, E> {
        let element = self.element(part, index);
        (self.less)(key, element)
    }

    /// Where `key` belongs in a sorted part, before its equals; the search begins at `hint`.
    fn gallop_left(&mut self, key: u32, part: Part, length: usize, hint: usize) -> Result<usize, E> {
        let (mut last, mut offset) = (0, 1);
        let (mut low, mut high);
        if self.before(part, hint, key)? {
            let most = length - hint;
            while offset < most && self.before(part, hint + offset, key)? {
                last = offset;
                offset = 2 * offset + 1;
            }
            (low, high) = (hint + last + 1, hint + offset.min(most));
        } else {
            let most = hint + 1;
            while offset < most && !self.before(part, hint - offset, key)? {
                last = offset;
                offset = 2 * offset + 1;
            }
            (low, high) = (hint + 1 - offset.min(most), hint - last);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if self.before(part, middle, key)? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(high)
    }

    /// As [`Sorter::gallop_left`], but behind the equals of `key`.
    fn gallop_right(&mut self, key: u32, part: Part, length: usize, hint: usize) -> Result<usize, E> {
        let (mut last, mut offset) = (0, 1);
        let (mut low, mut high);
        if self.behind(part, hint, key)? {
            let most = hint + 1;
            while offset < most && self.behind(part, hint - offset, key)? {
                last = offset;
                offset = 2 * offset + 1;
            }
            (low, high) = (hint + 1 - offset.min(most), hint - last);
        } else {
            let most = length - hint;
            while offset < most && !self.behind(part, hint + offset, key)? {
                last = offset;
                offset = 2 * offset + 1;
            }
            (low, high) = (hint + last + 1, hint + offset.min(most));
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if self.behind(part, middle, key)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Ok(high)
    }

    /// Merges from the front: the left run lies aside, the right one in its place.
    fn merge_upwards(&mut self, state: &mut Upwards) -> Result<(), E> {
        self.take_other_up(state, 1);
        if state.other == state.end {
            return Ok(());
        }
        if state.left == 1 {
            return self.finish_upwards(state);
        }
        loop {
            let (mut of_aside, mut of_other) = (0, 0);
            while of_aside < self.gallop_after && of_other < self.gallop_after {
                if (self.less)(self.places[state.other], self.aside[state.aside])? {
                    self.take_other_up(state, 1);
                    (of_other, of_aside) = (of_other + 1, 0);
                    if state.other == state.end {
                        return Ok(());
                    }
                } else {
                    self.take_aside_up(state, 1);
                    (of_aside, of_other) = (of_aside + 1, 0);
                    if state.left == 1 {
                        return self.finish_upwards(state);
                    }
                }
            }
            let mut gallop_after = self.gallop_after + 1;
            loop {
                gallop_after -= usize::from(gallop_after > 1);
                self.gallop_after = gallop_after;
                let key = self.places[state.other];
                of_aside = self.gallop_right(key, Part::Aside(state.aside), state.left, 0)?;
                self.take_aside_up(state, of_aside);
                if of_aside > 0 && state.left == 1 {
                    return self.finish_upwards(state);
                }
                if state.left == 0 {
                    return Ok(());
                }
                self.take_other_up(state, 1);
                if state.other == state.end {
                    return Ok(());
                }
                let key = self.aside[state.aside];
                of_other = self.gallop_left(key, Part::Places(state.other), state.end - state.other, 0)?;
                self.take_other_up(state, of_other);
                if state.other == state.end {
                    return Ok(());
                }
                self.take_aside_up(state, 1);
                if state.left == 1 {
                    return self.finish_upwards(state);
                }
                if of_aside < GALLOP && of_other < GALLOP {
                    break;
                }
            }
            self.gallop_after = gallop_after + 1;
        }
    }

    fn take_other_up(&mut self, state: &mut Upwards, count: usize) {
        self.places.copy_within(state.other..state.other + count, state.to);
        state.to += count;
        state.other += count;
    }

    fn take_aside_up(&mut self, state: &mut Upwards, count: usize) {
        self.places[state.to..state.to + count]
            .copy_from_slice(&self.aside[state.aside..state.aside + count]);
        state.to += count;
        state.aside += count;
        state.left -= count;
    }

    /// The last element aside is the greatest of all: the others follow first.
    fn finish_upwards(&mut self, state: &mut Upwards) -> Result<(), E> {
        self.take_other_up(state, state.end - state.other);
        Ok(())
    }

    /// Merges from the end: the right run lies aside, the left one in its place.
    fn merge_downwards(&mut self, state: &mut Downwards) -> Result<(), E> {
        self.take_other_down(state, 1);
        if state.other == state.start {
            return Ok(());
        }
        if state.aside == 1 {
            return self.finish_downwards(state);
        }
        loop {
            let (mut of_aside, mut of_other) = (0, 0);
            while of_aside < self.gallop_after && of_other < self.gallop_after {
                if (self.less)(self.aside[state.aside - 1], self.places[state.other - 1])? {
                    self.take_other_down(state, 1);
                    (of_other, of_aside) = (of_other + 1, 0);
                    if state.other == state.start {
                        return Ok(());
                    }
                } else {
                    self.take_aside_down(state, 1);
                    (of_aside, of_other) = (of_aside + 1, 0);
                    if state.aside == 1 {
                        return self.finish_downwards(state);
                    }
                }
            }
            let mut gallop_after = self.gallop_after + 1;
            loop {
                gallop_after -= usize::from(gallop_after > 1);
                self.gallop_after = gallop_after;
                let (key, length) = (self.aside[state.aside - 1], state.other - state.start);
                let found = self.gallop_right(key, Part::Places(state.start), length, length - 1)?;
                of_other = length - found;
                self.take_other_down(state, of_other);
                if state.other == state.start {
                    return Ok(());
                }
                self.take_aside_down(state, 1);
                if state.aside == 1 {
                    return self.finish_downwards(state);
                }
                let key = self.places[state.other - 1];
                let found = self.gallop_left(key, Part::Aside(0), state.aside, state.aside - 1)?;
                of_aside = state.aside - found;
                self.take_aside_down(state, of_aside);
                if of_aside > 0 && state.aside == 1 {
                    return self.finish_downwards(state);
                }
                if state.aside == 0 {
                    return Ok(());
                }
                self.take_other_down(state, 1);
                if state.other == state.start {
                    return Ok(());
                }
                if of_aside < GALLOP && of_other < GALLOP {
                    break;
                }
            }
            self.gallop_after = gallop_after + 1;
        }
    }

    fn take_other_down(&mut self, state: &mut Downwards, count: usize) {
        self.places.copy_within(state.other - count..state.other, state.to - count);
        state.to -= count;
        state.other -= count;
    }

    fn take_aside_down(&mut self, state: &mut Downwards, count: usize) {
        self.places[state.to - count..state.to]
            .copy_from_slice(&self.aside[state.aside - count..state.aside]);
        state.to -= count;
        state.aside -= count;
    }

    /// The first element aside is the smallest of all: the others move behind it.
    fn finish_downwards(&mut self, state: &mut Downwards) -> Result<(), E> {
        self.take_other_down(state, state.other - state.start);
        Ok(())
    }
}

/// Where a sorted part lies, and where it begins there.
#[derive(Clone, Copy)]
enum Part {
    Places(usize),
    Aside(usize),
}

/// The state of a merge from the front.
struct Upwards {
    /// Where the next element goes.
    to: usize,
    /// The next element aside.
    aside: usize,
    /// How many are left aside.
    left: usize,
    /// The next element of the right run.
    other: usize,
    /// The end of the right run.
    end: usize,
}

/// The state of a merge from the end; every place is one behind the element meant.
struct Downwards {
    /// Where the next element goes.
    to: usize,
    /// How many are left aside.
    aside: usize,
    /// The end of what is left of the left run.
    other: usize,
    /// The start of the left run.
    start: usize,
}

#[cfg(test)]
mod tests {
    use super::sort;
    use std::convert::Infallible;

    /// A generator of numbers that look random.
    fn numbers(count: usize, seed: u64, limit: u64) -> Vec<u64> {
        let mut state = seed;
        (0..count)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 33) % limit
            })
            .collect()
    }

    fn sorted(values: &[u64]) -> Vec<u32> {
        let mut places: Vec<u32> = (0..values.len() as u32).collect();
        let less = |a: u32, b: u32| Ok::<_, Infallible>(values[a as usize] < values[b as usize]);
        let Ok(()) = sort(&mut places, less);
        places
    }

    #[test]
    fn sorting_is_stable() {
        for count in [0, 1, 2, 3, 10, 63, 64, 65, 200, 1000, 5000] {
            for limit in [1, 2, 10, 1000, u64::MAX] {
                let mut values = numbers(count, (count as u64).wrapping_add(limit), limit);
                for pattern in 0..4 {
                    match pattern {
                        1 => values.sort_unstable(),
                        2 => values.reverse(),
                        3 => values.rotate_left(count / 3),
                        _ => {}
                    }
                    let mut expected: Vec<u32> = (0..values.len() as u32).collect();
                    expected.sort_by_key(|place| values[*place as usize]);
                    assert_eq!(sorted(&values), expected);
                }
            }
        }
    }

    #[test]
    fn senseless_comparisons_and_failures_keep_a_permutation() {
        for seed in 0..200 {
            let answers = numbers(20_000, seed, 2);
            let count = 50 + seed as usize * 5;
            let mut places: Vec<u32> = (0..count as u32).collect();
            let mut asked = 0;
            let outcome = sort(&mut places, |_, _| {
                asked += 1;
                if asked == 400 + seed as usize * 31 {
                    Err(())
                } else {
                    Ok(answers[asked % answers.len()] == 0)
                }
            });
            let _ = outcome;
            places.sort_unstable();
            assert_eq!(places, (0..count as u32).collect::<Vec<_>>());
        }
    }
}
