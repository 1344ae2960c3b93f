//! Where the command line hands over to the screens that talk with a person: the prompt, the
//! stepper, the guide.

use crate::eval::Vm;

/// The prompt; gives the exit status.
pub fn run(vm: &mut Vm) -> u8 {
    unavailable(vm, "the prompt")
}

/// Steps through a file; gives the exit status.
pub fn step(vm: &mut Vm, _file: &str) -> u8 {
    unavailable(vm, "the stepper")
}

/// Shows the guide or one of its lessons; gives the exit status.
pub fn guide(vm: &mut Vm, _lesson: Option<&str>) -> u8 {
    unavailable(vm, "the guide")
}

fn unavailable(vm: &mut Vm, what: &str) -> u8 {
    vm.write_stderr(&format!("vivarium: {what} is not part of this version\n"));
    2
}
