//! Checks a program for the engine, which trusts what it runs: a program may reach `_sre.compile` from anywhere.

use rustpython_sre_engine::{MAXREPEAT, SreAtCode, SreCatCode, SreInfo, SreOpcode as Op};
use std::cell::Cell;

/// How deep groups may be nested in each other.
const DEEPEST: usize = 5_000;

/// Whether the engine can run `code`, a program with so many groups.
pub fn is_runnable(code: &[u32], groups: usize) -> bool {
    let Some((&last, body)) = code.split_last() else { return false };
    let check = Check { code: body, groups, effort: Cell::new(code.len().saturating_mul(32)) };
    // An information block only begins a program, and something has to follow it.
    let begins = match body.first() {
        Some(&first) if first == Op::INFO as u32 => check.information(),
        _ => Some(0),
    };
    last == Op::SUCCESS as u32 && begins.and_then(|at| check.sequence(at, body.len(), DEEPEST)).is_some()
}

struct Check<'a> {
    code: &'a [u32],
    groups: usize,
    /// How many more instructions may be looked at: some are looked at twice.
    effort: Cell<usize>,
}

impl Check<'_> {
    fn word(&self, at: usize) -> Option<usize> {
        self.code.get(at).map(|&word| word as usize)
    }

    fn op(&self, at: usize) -> Option<Op> {
        Op::try_from(*self.code.get(at)?).ok()
    }

    /// Where the distance noted at `at` leads: not beyond `end`.
    fn target(&self, at: usize, end: usize) -> Option<usize> {
        Some(at + self.word(at)?).filter(|&target| target > at && target <= end)
    }

    fn is_op(&self, at: usize, op: Op) -> Option<()> {
        (self.op(at)? == op).then_some(())
    }

    /// The information block at the beginning; where it ends.
    fn information(&self) -> Option<usize> {
        let end = self.target(1, self.code.len())?;
        let flags = SreInfo::from_bits_truncate(*self.code.get(2)?);
        self.word(4)?;
        if flags.contains(SreInfo::PREFIX) {
            let (length, skip) = (self.word(5)?, self.word(6)?);
            let overlap = self.code.get(7 + length..7usize.checked_add(length.checked_mul(2)?)?)?;
            let shrinks = overlap.iter().enumerate().all(|(index, &known)| (known as usize) <= index);
            // The search goes on behind the literals that the prefix stands for, two words each.
            let literals = (0..skip).all(|index| self.is_op(end + 2 * index, Op::LITERAL).is_some());
            let fits = length > 0 && skip <= length && 7 + 2 * length <= end;
            (fits && shrinks && literals).then_some(end)
        } else if flags.contains(SreInfo::CHARSET) {
            self.charset(5, end)?;
            Some(end)
        } else {
            (end >= 5).then_some(end)
        }
    }

    /// A set of characters that ends with `FAILURE` at `end`.
    fn charset(&self, mut at: usize, end: usize) -> Option<()> {
        while at + 1 < end {
            at += match self.op(at)? {
                Op::NEGATE => 1,
                Op::LITERAL => 2,
                Op::RANGE | Op::RANGE_UNI_IGNORE => 3,
                Op::CATEGORY => {
                    SreCatCode::try_from(*self.code.get(at + 1)?).ok()?;
                    2
                }
                Op::CHARSET => 9,
                Op::BIGCHARSET => {
                    let blocks = self.word(at + 1)?;
                    let indices = self.code.get(at + 2..at + 66)?;
                    if !indices
                        .iter()
                        .flat_map(|word| word.to_ne_bytes())
                        .all(|block| usize::from(block) < blocks)
                    {
                        return None;
                    }
                    66 + blocks.checked_mul(8)?
                }
                _ => return None,
            };
        }
        if at + 1 == end { self.is_op(at, Op::FAILURE) } else { None }
    }

    /// Instructions from `at` to `end`, with groups in each other to `depth`.
    fn sequence(&self, mut at: usize, end: usize, depth: usize) -> Option<()> {
        let deeper = depth.checked_sub(1)?;
        while at < end {
            self.effort.set(self.effort.get().checked_sub(1)?);
            at = self.instruction(at, end, deeper)?;
        }
        (at == end).then_some(())
    }

    /// The instruction at `at`; where the next begins.
    fn instruction(&self, at: usize, end: usize, depth: usize) -> Option<usize> {
        let argument = || self.word(at + 1).filter(|_| at + 1 < end);
        match self.op(at)? {
            Op::SUCCESS | Op::FAILURE | Op::ANY | Op::ANY_ALL => Some(at + 1),
            Op::MARK => (argument()? < 2 * self.groups).then_some(at + 2),
            Op::LITERAL
            | Op::NOT_LITERAL
            | Op::LITERAL_IGNORE
            | Op::NOT_LITERAL_IGNORE
            | Op::LITERAL_UNI_IGNORE
            | Op::NOT_LITERAL_UNI_IGNORE
            | Op::LITERAL_LOC_IGNORE
            | Op::NOT_LITERAL_LOC_IGNORE => argument().map(|_| at + 2),
            Op::AT => SreAtCode::try_from(argument()? as u32).ok().map(|_| at + 2),
            Op::CATEGORY => SreCatCode::try_from(argument()? as u32).ok().map(|_| at + 2),
            Op::GROUPREF | Op::GROUPREF_IGNORE | Op::GROUPREF_UNI_IGNORE | Op::GROUPREF_LOC_IGNORE => {
                (argument()? < self.groups).then_some(at + 2)
            }
            Op::IN | Op::IN_IGNORE | Op::IN_UNI_IGNORE | Op::IN_LOC_IGNORE => {
                let target = self.target(at + 1, end)?;
                self.charset(at + 2, target)?;
                Some(target)
            }
            Op::REPEAT_ONE | Op::MIN_REPEAT_ONE | Op::POSSESSIVE_REPEAT_ONE => {
                let target = self.repeated(at, end)?;
                self.sequence(at + 4, target.checked_sub(1)?, depth)?;
                self.is_op(target - 1, Op::SUCCESS)?;
                Some(target)
            }
            Op::REPEAT => {
                let target = self.repeated(at, end)?;
                self.sequence(at + 4, target, depth)?;
                matches!(self.op(target)?, Op::MAX_UNTIL | Op::MIN_UNTIL).then_some(target + 1)
            }
            Op::POSSESSIVE_REPEAT => {
                let target = self.repeated(at, end)?;
                self.sequence(at + 4, target, depth)?;
                self.is_op(target, Op::SUCCESS)?;
                Some(target + 1)
            }
            Op::ATOMIC_GROUP => self.closed(at, 2, end, depth),
            Op::ASSERT | Op::ASSERT_NOT => self.closed(at, 3, end, depth),
            Op::BRANCH => self.branch(at, end, depth),
            Op::GROUPREF_EXISTS => self.conditional(at, end, depth),
            _ => None,
        }
    }

    /// The target and the bounds of a repetition.
    fn repeated(&self, at: usize, end: usize) -> Option<usize> {
        let target = self.target(at + 1, end)?;
        let (least, most) = (self.word(at + 2)?, self.word(at + 3)?);
        (least <= most && most <= MAXREPEAT && at + 4 <= target).then_some(target)
    }

    /// A group that `SUCCESS` ends, whose instructions begin `first` words behind `at`.
    fn closed(&self, at: usize, first: usize, end: usize, depth: usize) -> Option<usize> {
        let target = self.target(at + 1, end)?;
        self.sequence(at + first, target.checked_sub(1)?, depth)?;
        self.is_op(target - 1, Op::SUCCESS)?;
        Some(target)
    }

    fn branch(&self, at: usize, end: usize, depth: usize) -> Option<usize> {
        let (mut skip, mut joint) = (at + 1, None);
        while self.word(skip).filter(|_| skip < end)? != 0 {
            let next = self.target(skip, end)?;
            let jump = next.checked_sub(2)?;
            self.sequence(skip + 1, jump, depth)?;
            self.is_op(jump, Op::JUMP)?;
            let target = self.target(jump + 1, end)?;
            if *joint.get_or_insert(target) != target {
                return None;
            }
            skip = next;
        }
        // All alternatives meet behind the zero that ends them.
        (joint.unwrap_or(skip + 1) == skip + 1).then_some(skip + 1)
    }

    fn conditional(&self, at: usize, end: usize, depth: usize) -> Option<usize> {
        if self.word(at + 1)? >= self.groups {
            return None;
        }
        // The engine counts this distance from the word before it.
        let no = self.target(at + 2, end + 1)? - 1;
        let yes = at + 3;
        let jump = no.checked_sub(2).filter(|&jump| jump >= yes && self.op(jump) == Some(Op::JUMP));
        // What looks like a jump may as well be an operand of the last instruction.
        if let Some(jump) = jump
            && let Some(after) = self.target(jump + 1, end).filter(|&after| after >= no)
            && self.sequence(yes, jump, depth).is_some()
        {
            self.sequence(no, after, depth)?;
            return Some(after);
        }
        self.sequence(yes, no, depth)?;
        Some(no)
    }
}
