//! What the functions that reach the system ask the sandbox. A function of these modules that is not in the list is
//! denied in the sandbox, so that nothing new gets through unseen.

use super::sandbox;
use crate::eval::{Arguments, Outcome, Vm};
use crate::heap::Value;
use crate::types::definition::{Method, Native};
use Deed::{Accounts, Changes, Devices, Files, Folders, Network, Processes, SharedMemory, Signals};
use Gate::{Asks, Denied, Free};

/// What no program in the sandbox may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// To start processes and other programs.
    Processes,
    /// To send signals.
    Signals,
    /// To map files into memory, and to share memory and semaphores with other processes.
    SharedMemory,
    /// To change whose the process is, and what the system gives it.
    Changes,
    /// To reach another machine, or another process by a socket.
    Network,
    /// To control terminals and other devices.
    Devices,
    /// To read who uses the system.
    Accounts,
    /// To change the current folder by a descriptor, or the root folder.
    Folders,
    /// To make files that are in no folder, or that stand for devices.
    Files,
}

impl Deed {
    /// What is denied, in words.
    pub fn words(self) -> &'static str {
        match self {
            Processes => "starting processes",
            Signals => "sending signals",
            SharedMemory => "sharing memory",
            Changes => "changing the process",
            Network => "using the network",
            Devices => "controlling devices",
            Accounts => "reading the system's accounts",
            Folders => "leaving its folder",
            Files => "making files outside of folders",
        }
    }
}

/// What a function asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Nothing: it reaches no further than the process itself, and the descriptors that it opened.
    Free,
    /// It asks itself, for the files and descriptors that it is given.
    Asks,
    /// It is denied.
    Denied(Deed),
}

/// The functions of a module, each with its gate.
pub type Gates = &'static [(&'static str, Gate)];

/// The modules whose functions reach the system.
pub static MODULES: &[(&str, Gates)] = &[
    ("posix", POSIX),
    ("_multiprocessing", &[("sem_unlink", Denied(SharedMemory))]),
    ("_posixshmem", &[("shm_open", Denied(SharedMemory)), ("shm_unlink", Denied(SharedMemory))]),
    ("_posixsubprocess", &[("fork_exec", Denied(Processes))]),
    ("_signal", SIGNAL),
    ("_socket", SOCKET),
    ("_ssl", SSL),
    ("fcntl", FCNTL),
    (
        "grp",
        &[("getgrall", Denied(Accounts)), ("getgrgid", Denied(Accounts)), ("getgrnam", Denied(Accounts))],
    ),
    (
        "pwd",
        &[("getpwall", Denied(Accounts)), ("getpwnam", Denied(Accounts)), ("getpwuid", Denied(Accounts))],
    ),
    ("resource", RESOURCE),
    ("select", &[("poll", Free), ("select", Free)]),
    ("termios", TERMIOS),
    ("time", TIME),
];

const POSIX: Gates = &[
    ("WCOREDUMP", Free),
    ("WEXITSTATUS", Free),
    ("WIFCONTINUED", Free),
    ("WIFEXITED", Free),
    ("WIFSIGNALED", Free),
    ("WIFSTOPPED", Free),
    ("WSTOPSIG", Free),
    ("WTERMSIG", Free),
    ("_create_environ", Free),
    ("_exit", Free),
    ("_path_normpath", Free),
    ("_path_splitroot_ex", Free),
    ("abort", Free),
    ("access", Asks),
    ("chdir", Asks),
    ("chmod", Asks),
    ("chown", Asks),
    ("chroot", Denied(Folders)),
    ("close", Free),
    ("closerange", Free),
    ("copy_file_range", Free),
    ("cpu_count", Free),
    ("ctermid", Free),
    ("device_encoding", Free),
    ("dup", Free),
    ("dup2", Free),
    ("eventfd", Free),
    ("eventfd_read", Free),
    ("eventfd_write", Free),
    ("execv", Denied(Processes)),
    ("execve", Denied(Processes)),
    ("fchdir", Denied(Folders)),
    ("fchmod", Asks),
    ("fchown", Asks),
    ("fdatasync", Free),
    ("fork", Denied(Processes)),
    ("fspath", Free),
    ("fstat", Free),
    ("fstatvfs", Free),
    ("fsync", Free),
    ("ftruncate", Asks),
    ("get_blocking", Free),
    ("get_inheritable", Free),
    ("get_terminal_size", Free),
    ("getcwd", Free),
    ("getcwdb", Free),
    ("getegid", Free),
    ("geteuid", Free),
    ("getgid", Free),
    ("getgroups", Free),
    ("getloadavg", Free),
    ("getlogin", Free),
    ("getpgid", Free),
    ("getpgrp", Free),
    ("getpid", Free),
    ("getppid", Free),
    ("getpriority", Free),
    ("getrandom", Free),
    ("getresgid", Free),
    ("getresuid", Free),
    ("getsid", Free),
    ("getuid", Free),
    ("getxattr", Asks),
    ("isatty", Free),
    ("kill", Denied(Signals)),
    ("killpg", Denied(Signals)),
    ("lchown", Asks),
    ("link", Asks),
    ("listdir", Asks),
    ("listxattr", Asks),
    ("lockf", Free),
    ("lseek", Free),
    ("lstat", Asks),
    ("major", Free),
    ("makedev", Free),
    ("memfd_create", Denied(Files)),
    ("minor", Free),
    ("mkdir", Asks),
    ("mkfifo", Asks),
    ("mknod", Denied(Files)),
    ("nice", Denied(Changes)),
    ("open", Asks),
    ("pidfd_open", Denied(Processes)),
    ("pipe", Free),
    ("pipe2", Free),
    ("posix_spawn", Denied(Processes)),
    ("posix_spawnp", Denied(Processes)),
    ("pread", Free),
    ("preadv", Free),
    ("putenv", Free),
    ("pwrite", Free),
    ("pwritev", Free),
    ("read", Free),
    ("readinto", Free),
    ("readlink", Asks),
    ("readv", Free),
    ("register_at_fork", Free),
    ("remove", Asks),
    ("removexattr", Asks),
    ("rename", Asks),
    ("replace", Asks),
    ("rmdir", Asks),
    ("scandir", Asks),
    ("sched_getaffinity", Free),
    ("sched_setaffinity", Denied(Changes)),
    ("sched_yield", Free),
    ("sendfile", Free),
    ("set_blocking", Free),
    ("set_inheritable", Free),
    ("setegid", Denied(Changes)),
    ("seteuid", Denied(Changes)),
    ("setgid", Denied(Changes)),
    ("setpgid", Denied(Changes)),
    ("setpgrp", Denied(Changes)),
    ("setpriority", Denied(Changes)),
    ("setsid", Denied(Changes)),
    ("setuid", Denied(Changes)),
    ("setxattr", Asks),
    ("stat", Asks),
    ("statvfs", Asks),
    ("strerror", Free),
    ("symlink", Asks),
    ("sync", Free),
    ("sysconf", Free),
    ("system", Denied(Processes)),
    ("tcgetpgrp", Free),
    ("times", Free),
    ("truncate", Asks),
    ("ttyname", Free),
    ("umask", Free),
    ("uname", Free),
    ("unlink", Asks),
    ("unsetenv", Free),
    ("urandom", Free),
    ("utime", Asks),
    ("wait", Free),
    ("wait3", Free),
    ("wait4", Free),
    ("waitid", Free),
    ("waitpid", Free),
    ("waitstatus_to_exitcode", Free),
    ("write", Free),
    ("writev", Free),
];

const SIGNAL: Gates = &[
    ("alarm", Free),
    ("default_int_handler", Free),
    ("getitimer", Free),
    ("getsignal", Free),
    ("pause", Free),
    ("pthread_kill", Denied(Signals)),
    ("pthread_sigmask", Denied(Signals)),
    ("raise_signal", Denied(Signals)),
    ("set_wakeup_fd", Free),
    ("setitimer", Free),
    ("siginterrupt", Free),
    ("signal", Free),
    ("sigpending", Free),
    ("sigwait", Free),
    ("strsignal", Free),
    ("valid_signals", Free),
];

/// A socket asks when it is made, and its methods that name another one.
const SOCKET: Gates = &[
    ("CMSG_LEN", Free),
    ("CMSG_SPACE", Free),
    ("close", Free),
    ("dup", Free),
    ("getaddrinfo", Denied(Network)),
    ("getdefaulttimeout", Free),
    ("gethostbyaddr", Denied(Network)),
    ("gethostbyname", Denied(Network)),
    ("gethostbyname_ex", Denied(Network)),
    ("gethostname", Free),
    ("getnameinfo", Denied(Network)),
    ("getprotobyname", Denied(Network)),
    ("getservbyname", Denied(Network)),
    ("getservbyport", Denied(Network)),
    ("htonl", Free),
    ("htons", Free),
    ("if_indextoname", Denied(Network)),
    ("if_nameindex", Denied(Network)),
    ("if_nametoindex", Denied(Network)),
    ("inet_aton", Free),
    ("inet_ntoa", Free),
    ("inet_ntop", Free),
    ("inet_pton", Free),
    ("ntohl", Free),
    ("ntohs", Free),
    ("setdefaulttimeout", Free),
    ("socketpair", Asks),
];

const FCNTL: Gates = &[("fcntl", Asks), ("flock", Free), ("ioctl", Denied(Devices)), ("lockf", Free)];

const RESOURCE: Gates =
    &[("getpagesize", Free), ("getrlimit", Free), ("getrusage", Free), ("setrlimit", Denied(Changes))];

const TERMIOS: Gates =
    &[("tcdrain", Free), ("tcflush", Free), ("tcgetattr", Free), ("tcgetwinsize", Free), ("tcsetattr", Free)];

const TIME: Gates = &[
    ("asctime", Free),
    ("clock_getres", Free),
    ("clock_gettime", Free),
    ("clock_gettime_ns", Free),
    ("clock_settime", Denied(Changes)),
    ("clock_settime_ns", Denied(Changes)),
    ("ctime", Free),
    ("get_clock_info", Free),
    ("gmtime", Free),
    ("localtime", Free),
    ("mktime", Free),
    ("monotonic", Free),
    ("monotonic_ns", Free),
    ("perf_counter", Free),
    ("perf_counter_ns", Free),
    ("process_time", Free),
    ("process_time_ns", Free),
    ("sleep", Free),
    ("strftime", Free),
    ("strptime", Free),
    ("thread_time", Free),
    ("thread_time_ns", Free),
    ("time", Free),
    ("time_ns", Free),
    ("tzset", Free),
];

const SSL: Gates = &[
    ("RAND_add", Free),
    ("RAND_bytes", Free),
    ("RAND_status", Free),
    ("_test_decode_cert", Asks),
    ("get_default_verify_paths", Free),
    ("nid2obj", Free),
    ("txt2obj", Free),
];

/// The gate of a function; nothing for one of a module that does not reach the system.
pub fn gate(module: &str, function: &str) -> Option<Gate> {
    let (_, gates) = MODULES.iter().find(|(name, _)| *name == module)?;
    let known = gates.iter().find(|(name, _)| *name == function);
    Some(known.map_or(Denied(Changes), |(_, gate)| *gate))
}

/// What a function of a module is in this process: itself, or, where the sandbox denies it, one that says so.
pub fn through(module: &str, method: &'static Method) -> &'static Method {
    match gate(module, method.name) {
        Some(Denied(deed)) if sandbox::is_entered() => {
            // There is one process, with one sandbox, and a few such functions.
            Box::leak(Box::new(Method { native: Native::Any(denial(deed)), ..*method }))
        }
        _ => method,
    }
}

type Function = fn(&mut Vm, &Value, &Arguments<'_>) -> Outcome;

fn denial(deed: Deed) -> Function {
    macro_rules! denials {
        ($($deed:ident)*) => {
            match deed {
                $($deed => |vm, _, _| vm.ask_to($deed).map(|()| crate::types::none::none()),)*
            }
        };
    }
    denials!(Processes Signals SharedMemory Changes Network Devices Accounts Folders Files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::builtin_function::BuiltinFunction;
    use crate::types::module::Module;
    use crate::types::str::to_string;

    #[test]
    fn every_function_that_reaches_the_system_has_a_gate() {
        let mut vm = crate::start::start();
        for (module, gates) in MODULES {
            let Ok(made) = vm.import_absolute(module) else { panic!("no module {module}") };
            let entries = made.payload::<Module>().namespace.entries();
            let functions = entries.into_iter().filter(|(_, value)| value.has::<BuiltinFunction>());
            let mut names: Vec<String> = functions.map(|(name, _)| to_string(&name)).collect();
            names.sort();
            let mut known: Vec<&str> = gates.iter().map(|(name, _)| *name).collect();
            known.sort_unstable();
            assert_eq!(names, known, "the functions of {module}, and the gates of limits/gates.rs");
        }
    }
}
