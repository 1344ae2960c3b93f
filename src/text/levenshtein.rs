//! The name meant instead of a misspelt one, as in `Did you mean: 'append'?`.

/// The cost of inserting, removing or replacing a character.
const MOVE_COST: usize = 2;
/// The cost of changing a letter's case.
const CASE_COST: usize = 1;
/// Names that differ in more than this many bytes are not compared.
const MAX_STRING_SIZE: usize = 40;
/// Nothing is suggested where there are this many names or more.
const MAX_CANDIDATES: usize = 750;

fn substitution_cost(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// The cost of turning one name into the other, or anything above `max_cost` once it is sure to be above.
pub fn edit_cost(a: &[u8], b: &[u8], max_cost: usize) -> usize {
    let prefix = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE_COST;
    }
    let too_much = max_cost.saturating_add(1);
    if a.len() > MAX_STRING_SIZE || b.len() > MAX_STRING_SIZE {
        return too_much;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if (long.len() - short.len()) * MOVE_COST > max_cost {
        return too_much;
    }
    // One row of the matrix of costs, between all beginnings of the short name and one of the long name.
    let mut row: Vec<usize> = (1..=short.len()).map(|length| length * MOVE_COST).collect();
    let mut result = 0;
    for (at, &byte) in long.iter().enumerate() {
        let mut diagonal = at * MOVE_COST;
        result = diagonal;
        let mut least = usize::MAX;
        for (cell, &other) in row.iter_mut().zip(short) {
            let substituted = diagonal + substitution_cost(byte, other);
            diagonal = *cell;
            result = substituted.min(result.min(diagonal) + MOVE_COST);
            *cell = result;
            least = least.min(result);
        }
        if least > max_cost {
            return too_much;
        }
    }
    result
}

/// Which of `candidates` was probably meant by `name`: the first of those at the least cost, if no more than about a
/// third of it must change. `None` if there is none such, and for too many candidates.
pub fn suggestion<'a, C: AsRef<[u8]> + ?Sized + 'a>(
    name: &[u8],
    candidates: impl ExactSizeIterator<Item = &'a C>,
) -> Option<&'a C> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best: Option<(&C, usize)> = None;
    for candidate in candidates {
        let bytes = candidate.as_ref();
        if bytes == name {
            continue;
        }
        let allowed = (name.len() + bytes.len() + 3) * MOVE_COST / 6;
        let limit = match best {
            Some((_, 0)) => continue,
            Some((_, cost)) => allowed.min(cost - 1),
            None => allowed,
        };
        let cost = edit_cost(name, bytes, limit);
        if cost <= limit {
            best = Some((candidate, cost));
        }
    }
    best.map(|(candidate, _)| candidate)
}
