//! Following the threads of a recording.

use super::{Mark, Switch, ThreadRow, ThreadsView, lost};
use crate::recording::thread::Doing;
use crate::recording::{Change, Moment, Recording};

/// The most marks of a row.
const MARKS: usize = 60;

/// The name of a thread, by its index.
pub(super) fn name(recording: &Recording, thread: u32) -> String {
    recording.threads.get(thread as usize).map_or_else(String::new, |thread| thread.name.to_string())
}

/// Looks at the threads at a step.
pub fn look(recording: &Recording, step: usize) -> ThreadsView {
    let scale = (step + 1).div_ceil(MARKS).max(1);
    let moment = Moment::at(recording, step);
    let marks = marks(recording, step, scale);
    let rows = marks.into_iter().enumerate().map(|(index, marks)| row(&moment, step, index as u32, marks));
    ThreadsView {
        step,
        scale,
        threads: rows.collect(),
        switches: switches(recording, step),
        lost: lost::updates(recording, step),
    }
}

fn row(moment: &Moment<'_>, step: usize, thread: u32, marks: Vec<Mark>) -> ThreadRow {
    let recording = moment.recording;
    let is_running = recording.steps[step].thread == thread;
    let doing = match moment.state.doing.get(thread as usize) {
        _ if is_running => Doing::Runs,
        known => known.copied().unwrap_or(Doing::Ended),
    };
    let stack = if moment.state.thread == thread {
        Some(&moment.state.stack)
    } else {
        moment.state.others.get(&thread)
    };
    let place = stack.and_then(|stack| stack.last()).and_then(|frame| {
        let at = moment.state.frames.get(frame)?.step as usize;
        Some(format!("line {} in {}", recording.steps[at].line, recording.code_of(*frame).name))
    });
    ThreadRow {
        name: name(recording, thread),
        is_running,
        doing: doing.words(thread, |other| name(recording, other)),
        place: place.filter(|_| doing != Doing::Ended),
        marks,
    }
}

fn mark(doing: Doing) -> Mark {
    match doing {
        Doing::Runs => Mark::Holds,
        Doing::Ready => Mark::Wants,
        Doing::Ended => Mark::Absent,
        _ => Mark::Waits,
    }
}

/// What each thread did, in parts of `scale` steps: what weighs most in a part is its mark.
fn marks(recording: &Recording, last: usize, scale: usize) -> Vec<Vec<Mark>> {
    let mut doing: Vec<Doing> = Vec::new();
    let mut rows: Vec<Vec<Mark>> = Vec::new();
    for step in 0..=last {
        for change in recording.changes_of(step) {
            if let Change::Does(thread, new) = change {
                let thread = *thread as usize;
                if doing.len() <= thread {
                    doing.resize(thread + 1, Doing::Ended);
                }
                doing[thread] = *new;
            }
        }
        let part = step / scale;
        rows.resize_with(doing.len(), || vec![Mark::Absent; part]);
        let running = recording.steps[step].thread as usize;
        for (thread, row) in rows.iter_mut().enumerate() {
            let now = if thread == running { Mark::Holds } else { mark(doing[thread]) };
            let now = if now == Mark::Holds && thread != running { Mark::Wants } else { now };
            row.resize(part, Mark::Absent);
            match row.get_mut(part) {
                Some(known) => *known = (*known).max(now),
                None => row.push(now),
            }
        }
    }
    rows
}

fn switches(recording: &Recording, last: usize) -> Vec<Switch> {
    let pairs = (1..=last).map(|step| (&recording.steps[step - 1], &recording.steps[step], step));
    let switched = pairs.filter(|(before, after, _)| before.thread != after.thread);
    let told = switched.map(|(before, after, step)| Switch {
        step,
        from: name(recording, before.thread),
        line: before.line,
        text: recording.source_of(before.frame).line(before.line).trim().to_owned(),
        to: name(recording, after.thread),
    });
    told.collect()
}
