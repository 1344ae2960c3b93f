//! `termios`: the state of terminals.

use crate::eval::{Outcome, Vm};
use crate::heap::Value;
use crate::modules::posix::path;
use crate::system;
use crate::types::definition::{Method, Native};
use crate::types::list::List;
use crate::types::module::{self, Module};
use crate::types::none::none;
use crate::types::str::{self, intern};
use crate::types::{bytes, int, list, tuple};
use std::io::Error;

crate::module_exception! {
    /// The type `termios.error`.
    ERROR, ERROR_DEFINITION, "termios.error", EXCEPTION, ""
}

static NUMBERS: &[(&str, i64)] = &[
    ("B0", 0),
    ("B1000000", 4104),
    ("B110", 3),
    ("B115200", 4098),
    ("B1152000", 4105),
    ("B1200", 9),
    ("B134", 4),
    ("B150", 5),
    ("B1500000", 4106),
    ("B1800", 10),
    ("B19200", 14),
    ("B200", 6),
    ("B2000000", 4107),
    ("B230400", 4099),
    ("B2400", 11),
    ("B2500000", 4108),
    ("B300", 7),
    ("B3000000", 4109),
    ("B3500000", 4110),
    ("B38400", 15),
    ("B4000000", 4111),
    ("B460800", 4100),
    ("B4800", 12),
    ("B50", 1),
    ("B500000", 4101),
    ("B57600", 4097),
    ("B576000", 4102),
    ("B600", 8),
    ("B75", 2),
    ("B921600", 4103),
    ("B9600", 13),
    ("BRKINT", 2),
    ("BS0", 0),
    ("BS1", 8192),
    ("BSDLY", 8192),
    ("CBAUD", 4111),
    ("CBAUDEX", 4096),
    ("CDSUSP", 25),
    ("CEOF", 4),
    ("CEOL", 0),
    ("CEOT", 4),
    ("CERASE", 127),
    ("CFLUSH", 15),
    ("CIBAUD", 269418496),
    ("CINTR", 3),
    ("CKILL", 21),
    ("CLNEXT", 22),
    ("CLOCAL", 2048),
    ("CQUIT", 28),
    ("CR0", 0),
    ("CR1", 512),
    ("CR2", 1024),
    ("CR3", 1536),
    ("CRDLY", 1536),
    ("CREAD", 128),
    ("CRPRNT", 18),
    ("CRTSCTS", 2147483648),
    ("CS5", 0),
    ("CS6", 16),
    ("CS7", 32),
    ("CS8", 48),
    ("CSIZE", 48),
    ("CSTART", 17),
    ("CSTOP", 19),
    ("CSTOPB", 64),
    ("CSUSP", 26),
    ("CWERASE", 23),
    ("ECHO", 8),
    ("ECHOCTL", 512),
    ("ECHOE", 16),
    ("ECHOK", 32),
    ("ECHOKE", 2048),
    ("ECHONL", 64),
    ("ECHOPRT", 1024),
    ("EXTA", 14),
    ("EXTB", 15),
    ("EXTPROC", 65536),
    ("FF0", 0),
    ("FF1", 32768),
    ("FFDLY", 32768),
    ("FIOASYNC", 21586),
    ("FIOCLEX", 21585),
    ("FIONBIO", 21537),
    ("FIONCLEX", 21584),
    ("FIONREAD", 21531),
    ("FLUSHO", 4096),
    ("HUPCL", 1024),
    ("ICANON", 2),
    ("ICRNL", 256),
    ("IEXTEN", 32768),
    ("IGNBRK", 1),
    ("IGNCR", 128),
    ("IGNPAR", 4),
    ("IMAXBEL", 8192),
    ("INLCR", 64),
    ("INPCK", 16),
    ("IOCSIZE_MASK", 1073676288),
    ("IOCSIZE_SHIFT", 16),
    ("ISIG", 1),
    ("ISTRIP", 32),
    ("IUCLC", 512),
    ("IUTF8", 16384),
    ("IXANY", 2048),
    ("IXOFF", 4096),
    ("IXON", 1024),
    ("NCC", 8),
    ("NCCS", 32),
    ("NL0", 0),
    ("NL1", 256),
    ("NLDLY", 256),
    ("NOFLSH", 128),
    ("N_MOUSE", 2),
    ("N_PPP", 3),
    ("N_SLIP", 1),
    ("N_STRIP", 4),
    ("N_TTY", 0),
    ("OCRNL", 8),
    ("OFDEL", 128),
    ("OFILL", 64),
    ("OLCUC", 2),
    ("ONLCR", 4),
    ("ONLRET", 32),
    ("ONOCR", 16),
    ("OPOST", 1),
    ("PARENB", 256),
    ("PARMRK", 8),
    ("PARODD", 512),
    ("PENDIN", 16384),
    ("TAB0", 0),
    ("TAB1", 2048),
    ("TAB2", 4096),
    ("TAB3", 6144),
    ("TABDLY", 6144),
    ("TCFLSH", 21515),
    ("TCGETA", 21509),
    ("TCGETS", 21505),
    ("TCIFLUSH", 0),
    ("TCIOFF", 2),
    ("TCIOFLUSH", 2),
    ("TCION", 3),
    ("TCOFLUSH", 1),
    ("TCOOFF", 0),
    ("TCOON", 1),
    ("TCSADRAIN", 1),
    ("TCSAFLUSH", 2),
    ("TCSANOW", 0),
    ("TCSBRK", 21513),
    ("TCSBRKP", 21541),
    ("TCSETA", 21510),
    ("TCSETAF", 21512),
    ("TCSETAW", 21511),
    ("TCSETS", 21506),
    ("TCSETSF", 21508),
    ("TCSETSW", 21507),
    ("TCXONC", 21514),
    ("TIOCCONS", 21533),
    ("TIOCEXCL", 21516),
    ("TIOCGETD", 21540),
    ("TIOCGICOUNT", 21597),
    ("TIOCGLCKTRMIOS", 21590),
    ("TIOCGPGRP", 21519),
    ("TIOCGSERIAL", 21534),
    ("TIOCGSOFTCAR", 21529),
    ("TIOCGWINSZ", 21523),
    ("TIOCINQ", 21531),
    ("TIOCLINUX", 21532),
    ("TIOCMBIC", 21527),
    ("TIOCMBIS", 21526),
    ("TIOCMGET", 21525),
    ("TIOCMIWAIT", 21596),
    ("TIOCMSET", 21528),
    ("TIOCM_CAR", 64),
    ("TIOCM_CD", 64),
    ("TIOCM_CTS", 32),
    ("TIOCM_DSR", 256),
    ("TIOCM_DTR", 2),
    ("TIOCM_LE", 1),
    ("TIOCM_RI", 128),
    ("TIOCM_RNG", 128),
    ("TIOCM_RTS", 4),
    ("TIOCM_SR", 16),
    ("TIOCM_ST", 8),
    ("TIOCNOTTY", 21538),
    ("TIOCNXCL", 21517),
    ("TIOCOUTQ", 21521),
    ("TIOCPKT", 21536),
    ("TIOCPKT_DATA", 0),
    ("TIOCPKT_DOSTOP", 32),
    ("TIOCPKT_FLUSHREAD", 1),
    ("TIOCPKT_FLUSHWRITE", 2),
    ("TIOCPKT_NOSTOP", 16),
    ("TIOCPKT_START", 8),
    ("TIOCPKT_STOP", 4),
    ("TIOCSCTTY", 21518),
    ("TIOCSERCONFIG", 21587),
    ("TIOCSERGETLSR", 21593),
    ("TIOCSERGETMULTI", 21594),
    ("TIOCSERGSTRUCT", 21592),
    ("TIOCSERGWILD", 21588),
    ("TIOCSERSETMULTI", 21595),
    ("TIOCSERSWILD", 21589),
    ("TIOCSER_TEMT", 1),
    ("TIOCSETD", 21539),
    ("TIOCSLCKTRMIOS", 21591),
    ("TIOCSPGRP", 21520),
    ("TIOCSSERIAL", 21535),
    ("TIOCSSOFTCAR", 21530),
    ("TIOCSTI", 21522),
    ("TIOCSWINSZ", 21524),
    ("TOSTOP", 256),
    ("VDISCARD", 13),
    ("VEOF", 4),
    ("VEOL", 11),
    ("VEOL2", 16),
    ("VERASE", 2),
    ("VINTR", 0),
    ("VKILL", 3),
    ("VLNEXT", 15),
    ("VMIN", 6),
    ("VQUIT", 1),
    ("VREPRINT", 12),
    ("VSTART", 8),
    ("VSTOP", 9),
    ("VSUSP", 10),
    ("VSWTC", 7),
    ("VSWTCH", 7),
    ("VT0", 0),
    ("VT1", 16384),
    ("VTDLY", 16384),
    ("VTIME", 5),
    ("VWERASE", 14),
    ("XCASE", 4),
    ("XTABS", 6144),
    ("_POSIX_VDISABLE", 0),
];

static FUNCTIONS: &[Method] = &[
    Method::new(
        "tcdrain",
        Native::One(tcdrain),
        "tcdrain($module, fd, /)\n--\n\nWait until all output written to file descriptor fd has been transmitted.",
    ),
    Method::new(
        "tcflush",
        Native::Positional(2, 2, tcflush),
        "tcflush($module, fd, queue, /)\n--\n\nDiscard queued data on file descriptor fd.",
    ),
    Method::new(
        "tcgetattr",
        Native::One(tcgetattr),
        "tcgetattr($module, fd, /)\n--\n\nGet the tty attributes for file descriptor fd.",
    ),
    Method::new(
        "tcgetwinsize",
        Native::One(tcgetwinsize),
        "tcgetwinsize($module, fd, /)\n--\n\nGet the tty winsize for file descriptor fd.",
    ),
    Method::new(
        "tcsetattr",
        Native::Positional(3, 3, tcsetattr),
        "tcsetattr($module, fd, when, attributes, /)\n--\n\nSet the tty attributes for file descriptor fd.",
    ),
];

/// The module.
///
/// # Errors
/// None.
pub fn new(_: &mut Vm) -> Outcome {
    let about = "This module provides an interface to the Posix calls for tty I/O control.";
    let made = module::with_functions("termios", Some(about), FUNCTIONS);
    let namespace = made.payload::<Module>().namespace.clone();
    for (name, number) in NUMBERS {
        namespace.set_name(&intern(name), int::new(*number));
    }
    namespace.set_name(&intern("error"), ERROR.value());
    Ok(made)
}

/// Makes a call of the system, with its error raised as `termios.error`.
fn call<T, E: Into<Error>>(vm: &mut Vm, work: impl FnMut() -> Result<T, E>) -> Outcome<T> {
    match vm.blocking(work)? {
        Ok(value) => Ok(value),
        Err(error) => {
            let arguments = [
                int::new(error.raw_os_error().unwrap_or(0).into()),
                str::new(crate::eval::os_error::strerror(&error)),
            ];
            match vm.call(&ERROR.value(), &arguments) {
                Ok(exception) => Err(vm.raise(exception)),
                Err(raised) => Err(raised),
            }
        }
    }
}

fn tcgetattr(vm: &mut Vm, _: &Value, file: &Value) -> Outcome {
    let number = vm.file_descriptor(file)?;
    let state = call(vm, || system::terminal_state(number))?;
    let canonical = state.flags[3] & libc::ICANON != 0;
    let characters = state.characters.iter().enumerate().map(|(index, character)| {
        // Without line editing, these two are a count and a time.
        match !canonical && (index == libc::VMIN || index == libc::VTIME) {
            true => int::new((*character).into()),
            false => bytes::new(vec![*character]),
        }
    });
    let characters = list::new(characters.collect());
    let mut items: Vec<Value> = state.flags.iter().map(|flags| int::new((*flags).into())).collect();
    items.extend(state.speeds.map(|speed| int::new(speed.into())));
    items.push(characters);
    Ok(list::new(items))
}

fn tcsetattr(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    let number = vm.file_descriptor(&arguments[0])?;
    let when = vm.c_int(&arguments[1])?;
    let items = match arguments[2].downcast::<List>().map(|items| items.items.to_vec()) {
        Some(items) if items.len() == 7 => items,
        _ => return Err(vm.type_error("tcsetattr, arg 3: must be 7 element list")),
    };
    let mut state = call(vm, || system::terminal_state(number))?;
    for (place, value) in state.flags.iter_mut().chain(&mut state.speeds).zip(&items) {
        *place = vm.c_long(value)? as u32;
    }
    let characters = match items[6].downcast::<List>().map(|items| items.items.to_vec()) {
        Some(characters) if characters.len() == state.characters.len() => characters,
        _ => {
            let count = state.characters.len();
            let message = format!("tcsetattr: attributes[6] must be {count} element list");
            return Err(vm.type_error(message));
        }
    };
    for (place, value) in state.characters.iter_mut().zip(&characters) {
        *place = match value.downcast::<bytes::Bytes>().map(|data| &*data.data) {
            Some([character]) => *character,
            Some(_) => {
                let message = "tcsetattr: elements of attributes must be characters or integers";
                return Err(vm.type_error(message));
            }
            None => vm.c_int(value)? as u8,
        };
    }
    call(vm, || system::set_terminal_state(number, when, &state))?;
    Ok(none())
}

fn tcgetwinsize(vm: &mut Vm, _: &Value, file: &Value) -> Outcome {
    let number = vm.file_descriptor(file)?;
    let descriptor = path::descriptor(vm, number)?;
    let size = call(vm, || rustix::termios::tcgetwinsize(descriptor))?;
    Ok(tuple::of([int::new(size.ws_row.into()), int::new(size.ws_col.into())]))
}

fn tcdrain(vm: &mut Vm, _: &Value, file: &Value) -> Outcome {
    let number = vm.file_descriptor(file)?;
    let descriptor = path::descriptor(vm, number)?;
    call(vm, || rustix::termios::tcdrain(descriptor))?;
    Ok(none())
}

fn tcflush(vm: &mut Vm, _: &Value, arguments: &[Value]) -> Outcome {
    use rustix::termios::QueueSelector;
    let number = vm.file_descriptor(&arguments[0])?;
    let queue = match vm.c_int(&arguments[1])? {
        0 => QueueSelector::IFlush,
        1 => QueueSelector::OFlush,
        _ => QueueSelector::IOFlush,
    };
    let descriptor = path::descriptor(vm, number)?;
    call(vm, || rustix::termios::tcflush(descriptor, queue))?;
    Ok(none())
}
