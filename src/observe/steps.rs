//! An observer of nothing: it is there so that the program is walked step by step, at each of which another thread may
//! have its turn (`--schedule`, [`crate::eval::threads::schedule`]).

use super::{Event, Observer};
use crate::eval::lower::Reports;
use crate::eval::{Outcome, Vm};
use crate::types::code::Code;

/// The observer.
pub struct Steps;

impl Observer for Steps {
    fn event(&mut self, _: &mut Vm, _: Event<'_>) -> Outcome<()> {
        Ok(())
    }

    fn wanted_reports(&self, _: &Vm) -> Reports {
        Reports { expressions: true, ..Reports::default() }
    }

    fn watches(&self, code: &Code) -> bool {
        code.is_of_program()
    }
}
