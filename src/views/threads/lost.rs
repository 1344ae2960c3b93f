//! Updates that were lost: one thread has read a place, another has stored into it, and the first stores what it has
//! made of what was there before.

use super::{LostUpdate, look};
use crate::recording::note::Note;
use crate::recording::{Datum, Moment, Recording};

/// An update: of which place, by whom, and between which steps.
struct Update {
    place: (Datum, Datum),
    thread: u32,
    /// The steps that there had been when it had read.
    read: usize,
    /// The first step of its thread after it had stored.
    stored: usize,
    frame: u32,
    start: u32,
    end: u32,
    old: Datum,
    new: Datum,
}

/// The updates that were lost up to a step.
pub(super) fn updates(recording: &Recording, last: usize) -> Vec<LostUpdate> {
    let mut all: Vec<Update> = Vec::new();
    for note in &recording.notes {
        let Note::Update { container, key, old, new } = note.note else { continue };
        let read = note.step as usize;
        let Some(before) = read.checked_sub(1).filter(|before| *before <= last) else { continue };
        // Its thread is that of the frame's last step.
        let own = (0..=before).rev().find(|step| recording.steps[*step].frame == note.frame);
        let Some(thread) = own.map(|step| recording.steps[step].thread) else { continue };
        let next = (read..recording.len()).find(|step| recording.steps[*step].thread == thread);
        all.push(Update {
            place: (container, key),
            thread,
            read,
            stored: next.unwrap_or(recording.len()),
            frame: note.frame,
            start: note.start,
            end: note.end,
            old,
            new,
        });
    }
    let lost = all.iter().filter(|update| update.stored <= last).filter_map(|lost| {
        let undoes = |other: &&Update| {
            other.place == lost.place
                && other.thread != lost.thread
                && other.read <= lost.read
                && other.stored > lost.stored
                && other.stored <= last
        };
        let winner = all.iter().find(undoes)?;
        Some(told(recording, lost, winner))
    });
    lost.collect()
}

fn told(recording: &Recording, lost: &Update, winner: &Update) -> LostUpdate {
    let moment = Moment::at(recording, winner.stored.min(recording.len() - 1));
    let brief = |value: Datum| moment.brief(value, 20);
    let source = recording.source_of(lost.frame);
    let text = source.text.get(lost.start as usize..lost.end as usize).unwrap_or_default();
    LostUpdate {
        step: winner.stored,
        line: source.place(lost.start).0,
        text: text.to_owned(),
        loser: look::name(recording, lost.thread),
        lost: (brief(lost.old), brief(lost.new)),
        winner: look::name(recording, winner.thread),
        kept: (brief(winner.old), brief(winner.new)),
    }
}
