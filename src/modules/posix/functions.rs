//! The functions of `posix`.

use super::{descriptors, files, information, posix_spawn, process, scandir, stat, waitid};
use crate::types::definition::{Method, Native};

/// All of them, sorted by name.
pub static FUNCTIONS: &[Method] = &[
    Method::new(
        "WCOREDUMP",
        Native::Any(process::w_core_dump),
        "WCOREDUMP($module, status, /)\n--\n\nReturn True if the process returning status was dumped to a core file.",
    ),
    Method::new(
        "WEXITSTATUS",
        Native::Any(process::w_exit_status),
        "WEXITSTATUS($module, /, status)\n--\n\nReturn the process return code from status.",
    ),
    Method::new(
        "WIFCONTINUED",
        Native::Any(process::w_if_continued),
        "WIFCONTINUED($module, /, status)\n--\n\nReturn True if a particular process was continued from a job control stop.",
    ),
    Method::new(
        "WIFEXITED",
        Native::Any(process::w_if_exited),
        "WIFEXITED($module, /, status)\n--\n\nReturn True if the process returning status exited via the exit() system call.",
    ),
    Method::new(
        "WIFSIGNALED",
        Native::Any(process::w_if_signaled),
        "WIFSIGNALED($module, /, status)\n--\n\nReturn True if the process returning status was terminated by a signal.",
    ),
    Method::new(
        "WIFSTOPPED",
        Native::Any(process::w_if_stopped),
        "WIFSTOPPED($module, /, status)\n--\n\nReturn True if the process returning status was stopped.",
    ),
    Method::new(
        "WSTOPSIG",
        Native::Any(process::w_stop_sig),
        "WSTOPSIG($module, /, status)\n--\n\nReturn the signal that stopped the process that provided the status value.",
    ),
    Method::new(
        "WTERMSIG",
        Native::Any(process::w_term_sig),
        "WTERMSIG($module, /, status)\n--\n\nReturn the signal that terminated the process that provided the status value.",
    ),
    Method::new("_create_environ", Native::NoArguments(process::create_environ), ""),
    Method::new(
        "_exit",
        Native::Any(process::exit_at_once),
        "_exit($module, /, status)\n--\n\nExit to the system with specified status, without normal exit processing.",
    ),
    Method::new(
        "_path_normpath",
        Native::Any(files::path_normpath),
        "_path_normpath($module, /, path)\n--\n\nNormalize path, eliminating double slashes, etc.",
    ),
    Method::new(
        "_path_splitroot_ex",
        Native::Any(files::path_splitroot_ex),
        "_path_splitroot_ex($module, /, path)\n--\n\nSplit a pathname into drive, root and tail.",
    ),
    Method::new(
        "abort",
        Native::NoArguments(process::abort),
        "abort($module, /)\n--\n\nAbort the interpreter immediately.",
    ),
    Method::new(
        "access",
        Native::Any(files::access),
        "access($module, /, path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)\n--\n\nUse the real uid/gid to test for access to a path.",
    ),
    Method::new(
        "chdir",
        Native::Any(files::chdir),
        "chdir($module, /, path)\n--\n\nChange the current working directory to the specified path.",
    ),
    Method::new(
        "chmod",
        Native::Any(files::chmod),
        "chmod($module, /, path, mode, *, dir_fd=None, follow_symlinks=(os.name != 'nt'))\n--\n\nChange the access permissions of a file.",
    ),
    Method::new(
        "chown",
        Native::Any(files::chown),
        "chown($module, /, path, uid, gid, *, dir_fd=None, follow_symlinks=True)\n--\n\nChange the owner and group id of path to the numeric uid and gid.",
    ),
    Method::new(
        "chroot",
        Native::Any(files::chroot),
        "chroot($module, /, path)\n--\n\nChange root directory to path.",
    ),
    Method::new(
        "close",
        Native::Any(descriptors::close),
        "close($module, /, fd)\n--\n\nClose a file descriptor.",
    ),
    Method::new(
        "closerange",
        Native::Positional(2, 2, descriptors::closerange),
        "closerange($module, fd_low, fd_high, /)\n--\n\nCloses all file descriptors in [fd_low, fd_high), ignoring errors.",
    ),
    Method::new(
        "copy_file_range",
        Native::Any(descriptors::copy_file_range),
        "copy_file_range($module, /, src, dst, count, offset_src=None, offset_dst=None)\n--\n\nCopy count bytes from one file descriptor to another.",
    ),
    Method::new(
        "cpu_count",
        Native::NoArguments(information::cpu_count),
        "cpu_count($module, /)\n--\n\nReturn the number of logical CPUs in the system.",
    ),
    Method::new(
        "ctermid",
        Native::NoArguments(information::ctermid),
        "ctermid($module, /)\n--\n\nReturn the name of the controlling terminal for this process.",
    ),
    Method::new(
        "device_encoding",
        Native::Any(descriptors::device_encoding),
        "device_encoding($module, /, fd)\n--\n\nReturn a string describing the encoding of a terminal's file descriptor.",
    ),
    Method::new(
        "dup",
        Native::One(descriptors::dup),
        "dup($module, fd, /)\n--\n\nReturn a duplicate of a file descriptor.",
    ),
    Method::new(
        "dup2",
        Native::Any(descriptors::dup2),
        "dup2($module, /, fd, fd2, inheritable=True)\n--\n\nDuplicate file descriptor.",
    ),
    Method::new(
        "eventfd",
        Native::Any(descriptors::eventfd),
        "eventfd($module, /, initval, flags=EFD_CLOEXEC)\n--\n\nCreates and returns an event notification file descriptor.",
    ),
    Method::new(
        "eventfd_read",
        Native::One(descriptors::eventfd_read),
        "eventfd_read($module, /, fd)\n--\n\nRead eventfd value",
    ),
    Method::new(
        "eventfd_write",
        Native::Positional(2, 2, descriptors::eventfd_write),
        "eventfd_write($module, /, fd, value)\n--\n\nWrite eventfd value.",
    ),
    Method::new(
        "execv",
        Native::Positional(2, 2, process::execv),
        "execv($module, path, argv, /)\n--\n\nExecute an executable path with arguments, replacing current process.",
    ),
    Method::new(
        "execve",
        Native::Any(process::execve),
        "execve($module, /, path, argv, env)\n--\n\nExecute an executable path with arguments, replacing current process.",
    ),
    Method::new(
        "fchdir",
        Native::Any(files::fchdir),
        "fchdir($module, /, fd)\n--\n\nChange to the directory of the given file descriptor.",
    ),
    Method::new(
        "fchmod",
        Native::Any(files::fchmod),
        "fchmod($module, /, fd, mode)\n--\n\nChange the access permissions of the file given by file descriptor fd.",
    ),
    Method::new(
        "fchown",
        Native::Any(files::fchown),
        "fchown($module, /, fd, uid, gid)\n--\n\nChange the owner and group id of the file specified by file descriptor.",
    ),
    Method::new(
        "fdatasync",
        Native::Any(descriptors::fdatasync),
        "fdatasync($module, /, fd)\n--\n\nForce write of fd to disk without forcing update of metadata.",
    ),
    Method::new("fork", Native::NoArguments(process::fork), "fork($module, /)\n--\n\nFork a child process."),
    Method::new(
        "fstat",
        Native::Any(stat::fstat),
        "fstat($module, /, fd)\n--\n\nPerform a stat system call on the given file descriptor.",
    ),
    Method::new(
        "fstatvfs",
        Native::One(stat::fstatvfs),
        "fstatvfs($module, fd, /)\n--\n\nPerform an fstatvfs system call on the given fd.",
    ),
    Method::new(
        "fsync",
        Native::Any(descriptors::fsync),
        "fsync($module, /, fd)\n--\n\nForce write of fd to disk.",
    ),
    Method::new(
        "ftruncate",
        Native::Positional(2, 2, descriptors::ftruncate),
        "ftruncate($module, fd, length, /)\n--\n\nTruncate a file, specified by file descriptor, to a specific length.",
    ),
    Method::new(
        "get_blocking",
        Native::One(descriptors::get_blocking),
        "get_blocking($module, fd, /)\n--\n\nGet the blocking mode of the file descriptor.",
    ),
    Method::new(
        "get_inheritable",
        Native::One(descriptors::get_inheritable),
        "get_inheritable($module, fd, /)\n--\n\nGet the close-on-exe flag of the specified file descriptor.",
    ),
    Method::new(
        "get_terminal_size",
        Native::Positional(0, 1, descriptors::get_terminal_size),
        "get_terminal_size($module, fd=<unrepresentable>, /)\n--\n\nReturn the size of the terminal window as (columns, lines).",
    ),
    Method::new(
        "getcwd",
        Native::NoArguments(files::getcwd),
        "getcwd($module, /)\n--\n\nReturn a unicode string representing the current working directory.",
    ),
    Method::new(
        "getcwdb",
        Native::NoArguments(files::getcwdb),
        "getcwdb($module, /)\n--\n\nReturn a bytes string representing the current working directory.",
    ),
    Method::new(
        "getegid",
        Native::NoArguments(process::getegid),
        "getegid($module, /)\n--\n\nReturn the current process's effective group id.",
    ),
    Method::new(
        "geteuid",
        Native::NoArguments(process::geteuid),
        "geteuid($module, /)\n--\n\nReturn the current process's effective user id.",
    ),
    Method::new(
        "getgid",
        Native::NoArguments(process::getgid),
        "getgid($module, /)\n--\n\nReturn the current process's group id.",
    ),
    Method::new(
        "getgroups",
        Native::NoArguments(process::getgroups),
        "getgroups($module, /)\n--\n\nReturn list of supplemental group IDs for the process.",
    ),
    Method::new(
        "getloadavg",
        Native::NoArguments(information::getloadavg),
        "getloadavg($module, /)\n--\n\nReturn average recent system load information.",
    ),
    Method::new(
        "getlogin",
        Native::NoArguments(process::getlogin),
        "getlogin($module, /)\n--\n\nReturn the actual login name.",
    ),
    Method::new(
        "getpgid",
        Native::Any(process::getpgid),
        "getpgid($module, /, pid)\n--\n\nCall the system call getpgid(), and return the result.",
    ),
    Method::new(
        "getpgrp",
        Native::NoArguments(process::getpgrp),
        "getpgrp($module, /)\n--\n\nReturn the current process group id.",
    ),
    Method::new(
        "getpid",
        Native::NoArguments(process::getpid),
        "getpid($module, /)\n--\n\nReturn the current process id.",
    ),
    Method::new(
        "getppid",
        Native::NoArguments(process::getppid),
        "getppid($module, /)\n--\n\nReturn the parent's process id.",
    ),
    Method::new(
        "getpriority",
        Native::Any(process::getpriority),
        "getpriority($module, /, which, who)\n--\n\nReturn program scheduling priority.",
    ),
    Method::new(
        "getrandom",
        Native::Any(information::getrandom),
        "getrandom($module, /, size, flags=0)\n--\n\nObtain a series of random bytes.",
    ),
    Method::new(
        "getresgid",
        Native::NoArguments(process::getresgid),
        "getresgid($module, /)\n--\n\nReturn a tuple of the current process's real, effective, and saved group ids.",
    ),
    Method::new(
        "getresuid",
        Native::NoArguments(process::getresuid),
        "getresuid($module, /)\n--\n\nReturn a tuple of the current process's real, effective, and saved user ids.",
    ),
    Method::new(
        "getsid",
        Native::One(process::getsid),
        "getsid($module, pid, /)\n--\n\nCall the system call getsid(pid) and return the result.",
    ),
    Method::new(
        "getuid",
        Native::NoArguments(process::getuid),
        "getuid($module, /)\n--\n\nReturn the current process's user id.",
    ),
    Method::new(
        "getxattr",
        Native::Any(files::getxattr),
        "getxattr($module, /, path, attribute, *, follow_symlinks=True)\n--\n\nReturn the value of extended attribute attribute on path.",
    ),
    Method::new(
        "isatty",
        Native::One(descriptors::isatty),
        "isatty($module, fd, /)\n--\n\nReturn True if the fd is connected to a terminal.",
    ),
    Method::new(
        "kill",
        Native::Positional(2, 2, process::kill),
        "kill($module, pid, signal, /)\n--\n\nKill a process with a signal.",
    ),
    Method::new(
        "killpg",
        Native::Positional(2, 2, process::killpg),
        "killpg($module, pgid, signal, /)\n--\n\nKill a process group with a signal.",
    ),
    Method::new(
        "lchown",
        Native::Any(files::lchown),
        "lchown($module, /, path, uid, gid)\n--\n\nChange the owner and group id of path to the numeric uid and gid.",
    ),
    Method::new(
        "link",
        Native::Any(files::link),
        "link($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)\n--\n\nCreate a hard link to a file.",
    ),
    Method::new(
        "listdir",
        Native::Any(scandir::listdir),
        "listdir($module, /, path=None)\n--\n\nReturn a list containing the names of the files in the directory.",
    ),
    Method::new(
        "listxattr",
        Native::Any(files::listxattr),
        "listxattr($module, /, path=None, *, follow_symlinks=True)\n--\n\nReturn a list of extended attributes on path.",
    ),
    Method::new(
        "lockf",
        Native::Positional(3, 3, descriptors::lockf),
        "lockf($module, fd, command, length, /)\n--\n\nApply, test or remove a POSIX lock on an open file descriptor.",
    ),
    Method::new(
        "lseek",
        Native::Positional(3, 3, descriptors::lseek),
        "lseek($module, fd, position, whence, /)\n--\n\nSet the position of a file descriptor.  Return the new position.",
    ),
    Method::new(
        "lstat",
        Native::Any(stat::lstat),
        "lstat($module, /, path, *, dir_fd=None)\n--\n\nPerform a stat system call on the given path, without following symbolic links.",
    ),
    Method::new(
        "major",
        Native::One(information::major),
        "major($module, device, /)\n--\n\nExtracts a device major number from a raw device number.",
    ),
    Method::new(
        "makedev",
        Native::Positional(2, 2, information::makedev),
        "makedev($module, major, minor, /)\n--\n\nComposes a raw device number from the major and minor device numbers.",
    ),
    Method::new(
        "memfd_create",
        Native::Any(descriptors::memfd_create),
        "memfd_create($module, /, name, flags=MFD_CLOEXEC)\n--\n\n",
    ),
    Method::new(
        "minor",
        Native::One(information::minor),
        "minor($module, device, /)\n--\n\nExtracts a device minor number from a raw device number.",
    ),
    Method::new(
        "mkdir",
        Native::Any(files::mkdir),
        "mkdir($module, /, path, mode=511, *, dir_fd=None)\n--\n\nCreate a directory.",
    ),
    Method::new(
        "mkfifo",
        Native::Any(files::mkfifo),
        "mkfifo($module, /, path, mode=438, *, dir_fd=None)\n--\n\nCreate a \"fifo\" (a POSIX named pipe).",
    ),
    Method::new(
        "mknod",
        Native::Any(files::mknod),
        "mknod($module, /, path, mode=384, device=0, *, dir_fd=None)\n--\n\nCreate a node in the file system.",
    ),
    Method::new(
        "nice",
        Native::One(process::nice),
        "nice($module, increment, /)\n--\n\nAdd increment to the priority of process and return the new priority.",
    ),
    Method::new(
        "open",
        Native::Any(descriptors::open),
        "open($module, /, path, flags, mode=511, *, dir_fd=None)\n--\n\nOpen a file for low level IO.  Returns a file descriptor (integer).",
    ),
    Method::new(
        "pidfd_open",
        Native::Any(process::pidfd_open),
        "pidfd_open($module, /, pid, flags=0)\n--\n\nReturn a file descriptor referring to the process *pid*.",
    ),
    Method::new("pipe", Native::NoArguments(descriptors::pipe), "pipe($module, /)\n--\n\nCreate a pipe."),
    Method::new(
        "pipe2",
        Native::One(descriptors::pipe2),
        "pipe2($module, flags, /)\n--\n\nCreate a pipe with flags set atomically.",
    ),
    Method::new(
        "posix_spawn",
        Native::Any(posix_spawn::posix_spawn),
        "posix_spawn($module, path, argv, env, /, *, file_actions=(), setpgroup=<unrepresentable>, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=<unrepresentable>)\n--\n\nExecute the program specified by path in a new process.",
    ),
    Method::new(
        "posix_spawnp",
        Native::Any(posix_spawn::posix_spawnp),
        "posix_spawnp($module, path, argv, env, /, *, file_actions=(), setpgroup=<unrepresentable>, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=<unrepresentable>)\n--\n\nExecute the program specified by path in a new process.",
    ),
    Method::new(
        "pread",
        Native::Positional(3, 3, descriptors::pread),
        "pread($module, fd, length, offset, /)\n--\n\nRead a number of bytes from a file descriptor starting at a particular offset.",
    ),
    Method::new(
        "preadv",
        Native::Positional(3, 4, descriptors::preadv),
        "preadv($module, fd, buffers, offset, flags=0, /)\n--\n\nReads from a file descriptor into a number of mutable bytes-like objects.",
    ),
    Method::new(
        "putenv",
        Native::Positional(2, 2, process::putenv),
        "putenv($module, name, value, /)\n--\n\nChange or add an environment variable.",
    ),
    Method::new(
        "pwrite",
        Native::Positional(3, 3, descriptors::pwrite),
        "pwrite($module, fd, buffer, offset, /)\n--\n\nWrite bytes to a file descriptor starting at a particular offset.",
    ),
    Method::new(
        "pwritev",
        Native::Positional(3, 4, descriptors::pwritev),
        "pwritev($module, fd, buffers, offset, flags=0, /)\n--\n\nWrites the contents of bytes-like objects to a file descriptor at a given offset.",
    ),
    Method::new(
        "read",
        Native::Positional(2, 2, descriptors::read),
        "read($module, fd, length, /)\n--\n\nRead from a file descriptor.  Returns a bytes object.",
    ),
    Method::new("readinto", Native::Positional(2, 2, descriptors::readinto), ""),
    Method::new(
        "readlink",
        Native::Any(files::readlink),
        "readlink($module, /, path, *, dir_fd=None)\n--\n\nReturn a string representing the path to which the symbolic link points.",
    ),
    Method::new(
        "readv",
        Native::Positional(2, 2, descriptors::readv),
        "readv($module, fd, buffers, /)\n--\n\nRead from a file descriptor fd into an iterable of buffers.",
    ),
    Method::new(
        "register_at_fork",
        Native::Any(process::register_at_fork),
        "register_at_fork($module, /, *, before=<unrepresentable>, after_in_child=<unrepresentable>, after_in_parent=<unrepresentable>)\n--\n\nRegister callables to be called when forking a new process.",
    ),
    Method::new(
        "remove",
        Native::Any(files::remove_file),
        "remove($module, /, path, *, dir_fd=None)\n--\n\nRemove a file (same as unlink()).",
    ),
    Method::new(
        "removexattr",
        Native::Any(files::removexattr),
        "removexattr($module, /, path, attribute, *, follow_symlinks=True)\n--\n\nRemove extended attribute attribute on path.",
    ),
    Method::new(
        "rename",
        Native::Any(files::rename),
        "rename($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)\n--\n\nRename a file or directory.",
    ),
    Method::new(
        "replace",
        Native::Any(files::replace),
        "replace($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None)\n--\n\nRename a file or directory, overwriting the destination.",
    ),
    Method::new(
        "rmdir",
        Native::Any(files::rmdir),
        "rmdir($module, /, path, *, dir_fd=None)\n--\n\nRemove a directory.",
    ),
    Method::new(
        "scandir",
        Native::Any(scandir::scandir),
        "scandir($module, /, path=None)\n--\n\nReturn an iterator of DirEntry objects for given path.",
    ),
    Method::new(
        "sched_getaffinity",
        Native::One(information::sched_getaffinity),
        "sched_getaffinity($module, pid, /)\n--\n\nReturn the affinity of the process identified by pid (or the current process if zero).",
    ),
    Method::new(
        "sched_setaffinity",
        Native::Positional(2, 2, information::sched_setaffinity),
        "sched_setaffinity($module, pid, mask, /)\n--\n\nSet the CPU affinity of the process identified by pid to mask.\n\n  pid\n    The identifier of the process.  If zero, the current process.\n  mask\n    An iterable of CPU numbers.",
    ),
    Method::new(
        "sched_yield",
        Native::NoArguments(information::sched_yield),
        "sched_yield($module, /)\n--\n\nVoluntarily relinquish the CPU.",
    ),
    Method::new(
        "sendfile",
        Native::Any(descriptors::sendfile),
        "sendfile($module, /, out_fd, in_fd, offset, count)\n--\n\nCopy count bytes from file descriptor in_fd to file descriptor out_fd.",
    ),
    Method::new(
        "set_blocking",
        Native::Positional(2, 2, descriptors::set_blocking),
        "set_blocking($module, fd, blocking, /)\n--\n\nSet the blocking mode of the specified file descriptor.",
    ),
    Method::new(
        "set_inheritable",
        Native::Positional(2, 2, descriptors::set_inheritable),
        "set_inheritable($module, fd, inheritable, /)\n--\n\nSet the inheritable flag of the specified file descriptor.",
    ),
    Method::new(
        "setegid",
        Native::One(process::setegid),
        "setegid($module, egid, /)\n--\n\nSet the current process's effective group id.",
    ),
    Method::new(
        "seteuid",
        Native::One(process::seteuid),
        "seteuid($module, euid, /)\n--\n\nSet the current process's effective user id.",
    ),
    Method::new(
        "setgid",
        Native::One(process::setgid),
        "setgid($module, gid, /)\n--\n\nSet the current process's group id.",
    ),
    Method::new(
        "setpgid",
        Native::Positional(2, 2, process::setpgid),
        "setpgid($module, pid, pgrp, /)\n--\n\nCall the system call setpgid(pid, pgrp).",
    ),
    Method::new(
        "setpgrp",
        Native::NoArguments(process::setpgrp),
        "setpgrp($module, /)\n--\n\nMake the current process the leader of its process group.",
    ),
    Method::new(
        "setpriority",
        Native::Any(process::setpriority),
        "setpriority($module, /, which, who, priority)\n--\n\nSet program scheduling priority.",
    ),
    Method::new(
        "setsid",
        Native::NoArguments(process::setsid),
        "setsid($module, /)\n--\n\nCall the system call setsid().",
    ),
    Method::new(
        "setuid",
        Native::One(process::setuid),
        "setuid($module, uid, /)\n--\n\nSet the current process's user id.",
    ),
    Method::new(
        "setxattr",
        Native::Any(files::setxattr),
        "setxattr($module, /, path, attribute, value, flags=0, *, follow_symlinks=True)\n--\n\nSet extended attribute attribute on path to value.",
    ),
    Method::new(
        "stat",
        Native::Any(stat::stat),
        "stat($module, /, path, *, dir_fd=None, follow_symlinks=True)\n--\n\nPerform a stat system call on the given path.",
    ),
    Method::new(
        "statvfs",
        Native::Any(stat::statvfs),
        "statvfs($module, /, path)\n--\n\nPerform a statvfs system call on the given path.",
    ),
    Method::new(
        "strerror",
        Native::One(information::strerror),
        "strerror($module, code, /)\n--\n\nTranslate an error code to a message string.",
    ),
    Method::new(
        "symlink",
        Native::Any(files::symlink),
        "symlink($module, /, src, dst, target_is_directory=False, *, dir_fd=None)\n--\n\nCreate a symbolic link pointing to src named dst.",
    ),
    Method::new(
        "sync",
        Native::NoArguments(files::sync),
        "sync($module, /)\n--\n\nForce write of everything to disk.",
    ),
    Method::new(
        "sysconf",
        Native::One(information::sysconf),
        "sysconf($module, name, /)\n--\n\nReturn an integer-valued system configuration variable.",
    ),
    Method::new(
        "system",
        Native::Any(process::system_command),
        "system($module, /, command)\n--\n\nExecute the command in a subshell.",
    ),
    Method::new(
        "tcgetpgrp",
        Native::One(process::tcgetpgrp),
        "tcgetpgrp($module, fd, /)\n--\n\nReturn the process group associated with the terminal specified by fd.",
    ),
    Method::new(
        "times",
        Native::NoArguments(information::times),
        "times($module, /)\n--\n\nReturn a collection containing process timing information.",
    ),
    Method::new(
        "truncate",
        Native::Any(files::truncate),
        "truncate($module, /, path, length)\n--\n\nTruncate a file, specified by path, to a specific length.",
    ),
    Method::new(
        "ttyname",
        Native::One(descriptors::ttyname),
        "ttyname($module, fd, /)\n--\n\nReturn the name of the terminal device connected to 'fd'.",
    ),
    Method::new(
        "umask",
        Native::One(files::umask),
        "umask($module, mask, /)\n--\n\nSet the current numeric umask and return the previous umask.",
    ),
    Method::new(
        "uname",
        Native::NoArguments(information::uname),
        "uname($module, /)\n--\n\nReturn an object identifying the current operating system.",
    ),
    Method::new(
        "unlink",
        Native::Any(files::unlink),
        "unlink($module, /, path, *, dir_fd=None)\n--\n\nRemove a file (same as remove()).",
    ),
    Method::new(
        "unsetenv",
        Native::Positional(1, 1, process::unsetenv),
        "unsetenv($module, name, /)\n--\n\nDelete an environment variable.",
    ),
    Method::new(
        "urandom",
        Native::One(information::urandom),
        "urandom($module, size, /)\n--\n\nReturn a bytes object containing random bytes suitable for cryptographic use.",
    ),
    Method::new(
        "utime",
        Native::Any(files::utime),
        "utime($module, /, path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks=True)\n--\n\nSet the access and modified time of path.",
    ),
    Method::new(
        "wait",
        Native::NoArguments(process::wait),
        "wait($module, /)\n--\n\nWait for completion of a child process.",
    ),
    Method::new(
        "wait3",
        Native::Any(process::wait3),
        "wait3($module, /, options)\n--\n\nWait for completion of a child process.",
    ),
    Method::new(
        "wait4",
        Native::Any(process::wait4),
        "wait4($module, /, pid, options)\n--\n\nWait for completion of a specific child process.",
    ),
    Method::new(
        "waitid",
        Native::Positional(3, 3, waitid::waitid),
        "waitid($module, idtype, id, options, /)\n--\n\nReturns the result of waiting for a process or processes.\n\n  idtype\n    Must be one of be P_PID, P_PGID or P_ALL.\n  id\n    The id to wait on.\n  options\n    Constructed from the ORing of one or more of WEXITED, WSTOPPED\n    or WCONTINUED and additionally may be ORed with WNOHANG or WNOWAIT.\n\nReturns either waitid_result or None if WNOHANG is specified and there are\nno children in a waitable state.",
    ),
    Method::new(
        "waitpid",
        Native::Positional(2, 2, process::waitpid),
        "waitpid($module, pid, options, /)\n--\n\nWait for completion of a given child process.",
    ),
    Method::new(
        "waitstatus_to_exitcode",
        Native::Any(process::waitstatus_to_exitcode),
        "waitstatus_to_exitcode($module, /, status)\n--\n\nConvert a wait status to an exit code.",
    ),
    Method::new(
        "write",
        Native::Positional(2, 2, descriptors::write),
        "write($module, fd, data, /)\n--\n\nWrite a bytes object to a file descriptor.",
    ),
    Method::new(
        "writev",
        Native::Positional(2, 2, descriptors::writev),
        "writev($module, fd, buffers, /)\n--\n\nIterate over buffers, and write the contents of each to a file descriptor.",
    ),
    Method::new(
        "fspath",
        Native::Any(super::fspath),
        "fspath($module, /, path)\n--\n\nReturn the file system path representation of the object.",
    ),
];
