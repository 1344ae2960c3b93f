//! `os.waitid`.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::system::waitid::{ChildState, waitid as wait};
use crate::types::int;
use crate::types::none::none;

crate::struct_sequence! {
    /// The type `os.waitid_result`.
    WAITID_RESULT, WAITID_RESULT_DEFINITION, waitid_result, "posix.waitid_result",
    "waitid_result: Result from waitid.\n\nThis object may be accessed either as a tuple of\n  (si_pid, si_uid, si_signo, si_status, si_code),\nor via the attributes si_pid, si_uid, and so on.\n\nSee os.waitid for more information.",
    5 of [si_pid 0, si_uid 1, si_signo 2, si_status 3, si_code 4]
}

/// `os.waitid(idtype, id, options)`.
pub fn waitid(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let (kind, which) = (vm.c_int(&arguments[0])?, vm.c_int(&arguments[1])?);
    let options = vm.c_int(&arguments[2])?;
    match vm.system_call(|| wait(kind as u32, which as u32, options))? {
        Some(state) => {
            if options & libc::WNOWAIT == 0
                && let Some(status) = state.wait_status()
            {
                vm.interpreter.children.awaited(state.pid, status);
            }
            let ChildState { pid, uid, signo, status, code } = state;
            let fields = [pid.into(), uid.into(), signo.into(), status.into(), code.into()];
            Ok(waitid_result(fields.map(int::new).to_vec()))
        }
        None => Ok(none()),
    }
}
