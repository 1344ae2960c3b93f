//! The recorder's knowledge of the processes that the program made: which there are, and which have ended.

use crate::eval::Vm;
use crate::recording::Recording;
use crate::recording::process::{ProcessChange, ProcessRecord, Standing};

/// The processes.
pub struct Processes {
    /// How many there were before the program began.
    before: usize,
    /// How often something had changed at the step before.
    changes: u64,
    /// Where those of the program are in the recording, by their places among all that there are.
    known: Vec<Option<u32>>,
}

impl Processes {
    /// No process but those that there are before the program begins, which are not told of.
    pub fn new(vm: &Vm) -> Processes {
        let children = &vm.interpreter.children;
        Processes { before: children.all().len(), changes: children.changes(), known: Vec::new() }
    }

    /// Learns what has become of the processes, before the next step is written down. With `asks` the system is asked
    /// which have ended, which costs a call for each that runs.
    pub fn look(&mut self, vm: &mut Vm, recording: &mut Recording, asks: bool) {
        let children = &mut vm.interpreter.children;
        if asks && children.any_waiting() {
            children.look();
        }
        if children.changes() == self.changes {
            return;
        }
        self.changes = children.changes();
        let all = children.all();
        self.known.resize(all.len(), None);
        for (place, process) in all.into_iter().enumerate().skip(self.before) {
            let Some(process) = process else { continue };
            let step = recording.steps.len() as u32;
            let command = Some(process.command).filter(|command| !command.is_empty());
            let mut change =
                ProcessChange { step, standing: process.standing, command: command.map(Into::into) };
            let Some(index) = self.known[place] else {
                let maker = process.parent.checked_sub(1).and_then(|parent| self.known[parent]);
                self.known[place] = Some(recording.processes.len() as u32);
                let mut changes = Vec::new();
                if change.standing != Standing::Runs {
                    // It was over before anybody looked.
                    changes.push(ProcessChange { standing: Standing::Runs, ..change.clone() });
                }
                changes.push(change);
                recording.processes.push(ProcessRecord {
                    parent: maker.map_or(0, |maker| maker + 1),
                    made: process.way.name().into(),
                    what: process.what.into(),
                    line: process.line,
                    changes,
                });
                continue;
            };
            let changes = &mut recording.processes[index as usize].changes;
            if let Some(last) = changes.last() {
                change.step = last.step;
                if *last == change {
                    continue;
                }
            }
            change.step = step;
            changes.push(change);
        }
    }
}
