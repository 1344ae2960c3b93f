//! The recorder's knowledge of event loops: whose turn each step belongs to, and how the loop stands when another task
//! has its turn.

use crate::eval::Vm;
use crate::modules::asyncio::{registry, task};
use crate::recording::Recording;
use crate::recording::task::{TaskRecord, Turn};
use crate::views::event_loop;

/// The most states of event loops that are kept.
pub const STATES: usize = 500;

/// Whose turn it is: the addresses of the loop and of its task, and how many turns there had been.
type Known = Option<(usize, Option<usize>, u64)>;

/// The tasks.
#[derive(Default)]
pub struct Tasks {
    /// Whose turn the step before belongs to.
    known: Known,
    /// The addresses of the tasks of the recording, by their indices.
    addresses: Vec<usize>,
}

impl Tasks {
    /// Learns whose turn the next step belongs to.
    pub fn look(&mut self, vm: &mut Vm, recording: &mut Recording) {
        let running = match vm.asynchronous.running_loop.clone() {
            Some(event_loop) => {
                let task = registry::task_of(vm, &event_loop);
                Some((event_loop, task))
            }
            None => None,
        };
        let turns = vm.interpreter.tasks.turns;
        let known: Known = running.as_ref().map(|(event_loop, task)| {
            (event_loop.address(), task.as_ref().map(|task| task.address()), turns)
        });
        if known == self.known {
            return;
        }
        self.known = known;
        let task = running.as_ref().and_then(|(_, task)| task.as_ref()).map(|task| {
            let (name, address) = (task::known_name(task), task.address());
            let same =
                |index: &usize| self.addresses[*index] == address && *recording.tasks[*index].name == *name;
            let index = (0..self.addresses.len()).rev().find(same).unwrap_or_else(|| {
                self.addresses.push(address);
                recording.tasks.push(TaskRecord { name: name.into() });
                self.addresses.len() - 1
            });
            index as u32
        });
        let step = recording.steps.len();
        let in_loop = running.is_some();
        let before = recording.turns.last();
        if before.map_or(!in_loop, |turn| turn.task == task && turn.in_loop == in_loop) {
            return;
        }
        recording.turns.push(Turn { step: step as u32, task, in_loop });
        if task.is_none() || recording.loops.len() >= STATES {
            return;
        }
        match event_loop::look(vm) {
            Ok(Some(mut state)) => {
                state.step = Some(step);
                recording.loops.push(state);
            }
            Ok(None) => {}
            Err(raised) => drop(vm.take_raised(raised)),
        }
    }
}
