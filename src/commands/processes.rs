//! Commands that look at processes, or run a program of our own in one.

use super::Answer;
use crate::eval::{Outcome, Vm};
use crate::limits::gates::Deed;
use crate::views::view::View;
use crate::views::{gil, processes};
use std::process::{Command, Stdio};

/// `%gil`: measures.
///
/// # Errors
/// `PermissionError` in the sandbox.
pub fn measure(vm: &mut Vm) -> Outcome<Answer> {
    vm.ask_to(Deed::Processes)?;
    let ran = std::env::current_exe().and_then(|own| {
        Command::new(own).args(["-I", "-c", gil::PROGRAM]).stdin(Stdio::null()).stderr(Stdio::null()).output()
    });
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(match ran {
        Ok(output) if output.status.success() => {
            let view = gil::read(&String::from_utf8_lossy(&output.stdout), processors);
            View::Gil(view).into()
        }
        Ok(_) => "It could not be measured.\n".to_owned().into(),
        Err(error) => format!("It could not be measured: {error}\n").into(),
    })
}

/// `%processes`: those that there are now.
pub fn now(vm: &mut Vm) -> Answer {
    let children = &mut vm.interpreter.children;
    children.look();
    View::Processes(processes::now(&children.all())).into()
}
