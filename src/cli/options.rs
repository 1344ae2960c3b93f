//! The options of the command line, and the variables of the environment that say the same.

use crate::limits::Allowed;
use crate::limits::allowed::{parse_bytes, parse_memory, parse_seconds, parse_steps};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser};
use std::time::Duration;

/// The options before the program.
#[derive(Parser, Debug, Default)]
#[command(
    name = "vivarium",
    about = "A Python interpreter made for teaching: a glass box for watching Python live",
    disable_version_flag = true,
    override_usage = "vivarium [OPTIONS] [-c CODE | -m MODULE | FILE | -] [ARGS]...\n       vivarium [OPTIONS] step FILE [ARGS]...\n       vivarium [OPTIONS] guide [N.N]\n       vivarium [OPTIONS] trace FILE [-o OUT]\n       vivarium [OPTIONS] serve [FILE]"
)]
pub struct Arguments {
    /// Run CODE
    #[arg(short = 'c', value_name = "CODE", allow_hyphen_values = true)]
    pub code: Option<String>,
    /// Run a module as a program
    #[arg(short = 'm', value_name = "MODULE", allow_hyphen_values = true)]
    pub module: Option<String>,
    /// Show a prompt after the program
    #[arg(short = 'i')]
    pub interactive: bool,
    /// Hand every write to the system at once
    #[arg(short = 'u')]
    pub unbuffered: bool,
    /// Print the version
    #[arg(short = 'V', long = "version")]
    pub version: bool,
    /// Leave out the first line of FILE
    #[arg(short = 'x')]
    pub skip_first_line: bool,
    /// No files but the program's own folder and DIR, no network, no processes; limits on memory, time and output
    #[arg(long, value_name = "DIR", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub sandbox: Option<String>,
    /// Let threads take turns that are the same whenever SEED is
    #[arg(long, value_name = "SEED")]
    pub schedule: Option<u64>,
    /// End after N statements and turns of loops
    #[arg(long, value_name = "N", value_parser = parse_steps)]
    pub max_steps: Option<u64>,
    /// End with more than BYTES in use; 64M and 1G are understood
    #[arg(long, value_name = "BYTES", value_parser = parse_memory)]
    pub max_memory: Option<usize>,
    /// End after SECONDS, at the prompt those of each statement
    #[arg(long, value_name = "SECONDS", value_parser = parse_seconds)]
    pub max_time: Option<Duration>,
    /// End with more than BYTES written
    #[arg(long, value_name = "BYTES", value_parser = parse_bytes)]
    pub max_output: Option<u64>,
    /// Accepted as by CPython: there is nothing to leave out
    #[arg(short = 'B', hide = true, action = clap::ArgAction::Count)]
    pub no_bytecode: u8,
    #[arg(short = 'E', hide = true, action = clap::ArgAction::Count)]
    pub ignore_environment: u8,
    #[arg(short = 'I', hide = true, action = clap::ArgAction::Count)]
    pub isolated: u8,
    #[arg(short = 'O', hide = true, action = clap::ArgAction::Count)]
    pub optimize: u8,
    #[arg(short = 'P', hide = true, action = clap::ArgAction::Count)]
    pub safe_path: u8,
    #[arg(short = 'S', hide = true, action = clap::ArgAction::Count)]
    pub no_site: u8,
    #[arg(short = 'R', hide = true, action = clap::ArgAction::Count)]
    pub random_hashes: u8,
    #[arg(short = 'b', hide = true, action = clap::ArgAction::Count)]
    pub bytes_warning: u8,
    #[arg(short = 'd', hide = true, action = clap::ArgAction::Count)]
    pub debug: u8,
    #[arg(short = 'q', hide = true, action = clap::ArgAction::Count)]
    pub quiet: u8,
    #[arg(short = 's', hide = true, action = clap::ArgAction::Count)]
    pub no_user_site: u8,
    #[arg(short = 'v', hide = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    #[arg(long = "check-hash-based-pycs", hide = true, value_parser = ["default", "always", "never"])]
    pub check_compiled: Option<String>,
    #[arg(short = 'W', hide = true, value_name = "ACTION")]
    pub warnings: Vec<String>,
    #[arg(short = 'X', hide = true, value_name = "OPTION")]
    pub implementation: Vec<String>,
    /// Options like those of `-X` that a variable of the environment stands for.
    #[arg(skip)]
    pub from_environment: Vec<&'static str>,
}

/// What is to run.
#[derive(Debug, PartialEq, Eq)]
pub enum Program {
    /// A file or a folder with `__main__.py`.
    File(String),
    /// A text given on the command line.
    Code(String),
    /// A module.
    Module(String),
    /// What comes from standard input.
    Input,
    /// Nothing was named: a prompt on a terminal, else standard input.
    Nothing,
    /// The stepper on a file.
    Step(String),
    /// A recording, with the arguments of the command.
    Trace(Vec<String>),
    /// A lesson.
    Guide(Option<String>),
    /// All lessons as a site in a folder.
    Site(String),
    /// The editor in the browser, with the arguments of the command.
    Serve(Vec<String>),
}

/// Splits the command line: options for the interpreter, the program, the program's arguments.
pub fn split(arguments: &[String]) -> (Vec<String>, Program, Vec<String>) {
    let mut options = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let left = || rest.clone().cloned().collect::<Vec<_>>();
        if argument == "-" {
            return (options, Program::Input, left());
        }
        if argument == "--" {
            let mut left = left();
            if left.is_empty() {
                return (options, Program::Nothing, left);
            }
            let file = left.remove(0);
            return (options, Program::File(file), left);
        }
        if !argument.starts_with('-') {
            let mut left = left();
            return match argument.as_str() {
                "step" if !left.is_empty() => {
                    // Limits may stand here too.
                    while left.first().is_some_and(|next| is_limit(next)) && left.len() > 1 {
                        let option = left.remove(0);
                        let takes_next = takes_next(&option);
                        options.push(option);
                        if takes_next {
                            options.push(left.remove(0));
                        }
                    }
                    let Some(file) = left.first().cloned() else { return (options, Program::Nothing, left) };
                    left.remove(0);
                    (options, Program::Step(file), left)
                }
                "trace" if !left.is_empty() => (options, Program::Trace(left), Vec::new()),
                "guide" if left.first().is_some_and(|first| first == "--html") => {
                    (options, Program::Site(left.get(1).cloned().unwrap_or_default()), Vec::new())
                }
                "guide" => (options, Program::Guide(left.first().cloned()), Vec::new()),
                "serve" => (options, Program::Serve(left), Vec::new()),
                _ => (options, Program::File(argument.clone()), left),
            };
        }
        if argument.starts_with("--") {
            options.push(argument.clone());
            if argument == "--check-hash-based-pycs" || takes_next(argument) {
                options.extend(rest.next().cloned());
            }
            continue;
        }
        if argument == "-?" {
            options.push("-h".to_owned());
            continue;
        }
        for (index, letter) in argument.char_indices().skip(1) {
            if !matches!(letter, 'c' | 'm' | 'W' | 'X') {
                continue;
            }
            let before = &argument[..index];
            if before != "-" {
                options.push(before.to_owned());
            }
            let attached = &argument[index + 1..];
            let value = if attached.is_empty() { rest.next().cloned() } else { Some(attached.to_owned()) };
            let value = match value {
                Some(value) => value,
                // Left to the parser of options, which says what is missing.
                None => {
                    options.push(format!("-{letter}"));
                    return (options, Program::Nothing, Vec::new());
                }
            };
            match letter {
                'c' => return (options, Program::Code(value), rest.cloned().collect()),
                'm' => return (options, Program::Module(value), rest.cloned().collect()),
                _ => options.extend([format!("-{letter}"), value]),
            }
            break;
        }
        if !argument.contains(['c', 'm', 'W', 'X']) {
            options.push(argument.clone());
        }
    }
    (options, Program::Nothing, Vec::new())
}

/// Whether the argument is an option for the sandbox or a limit.
fn is_limit(argument: &str) -> bool {
    argument.starts_with("--sandbox") || argument.starts_with("--max-")
}

/// Whether the value of the option is the next argument.
fn takes_next(option: &str) -> bool {
    (option.starts_with("--max-") || option == "--schedule") && !option.contains('=')
}

impl Arguments {
    /// The limits that are asked for, and those that come with the sandbox.
    pub fn allowed(&self) -> Allowed {
        let asked = Allowed {
            steps: self.max_steps,
            memory: self.max_memory,
            time: self.max_time,
            output: self.max_output,
        };
        if self.sandbox.is_some() { asked.or(Allowed::IN_SANDBOX) } else { asked }
    }

    /// Reads the options that stand before the program; the status with which to end where that is all there is to
    /// do: help was asked for, or something is wrong, which is said in CPython's words.
    ///
    /// # Errors
    /// That status.
    pub fn read(options: Vec<String>) -> Result<Arguments, u8> {
        if options.is_empty() {
            return Ok(Arguments::default());
        }
        let given = std::iter::once("vivarium".to_owned()).chain(options);
        match Arguments::command().try_get_matches_from(given) {
            Ok(matches) => Ok(Arguments::from_arg_matches(&matches).unwrap_or_default()),
            Err(error) if error.exit_code() == 0 => {
                let _ = error.print();
                Err(0)
            }
            Err(error) => {
                eprintln!("{}\n{USAGE}", complaint(&error));
                Err(WRONG)
            }
        }
    }

    /// Adds what the variables of the environment say, unless they are to be ignored.
    pub fn heed_environment(&mut self) {
        if !self.uses_environment() {
            return;
        }
        for (name, count) in [
            ("PYTHONOPTIMIZE", &mut self.optimize),
            ("PYTHONDEBUG", &mut self.debug),
            ("PYTHONVERBOSE", &mut self.verbose),
            ("PYTHONNOUSERSITE", &mut self.no_user_site),
            ("PYTHONSAFEPATH", &mut self.safe_path),
        ] {
            if let Some(value) = variable(name) {
                *count = (*count).max(value.parse().unwrap_or(1));
            }
        }
        self.interactive |= variable("PYTHONINSPECT").is_some();
        self.unbuffered |= variable("PYTHONUNBUFFERED").is_some();
        for (name, option) in
            [("PYTHONDEVMODE", "dev"), ("PYTHONWARNDEFAULTENCODING", "warn_default_encoding")]
        {
            if variable(name).is_some() && !self.has_implementation(option) {
                self.from_environment.push(option);
            }
        }
    }

    /// Whether the variables of the environment are heeded.
    pub fn uses_environment(&self) -> bool {
        self.ignore_environment == 0 && self.isolated == 0
    }

    /// Whether `-X` names the option, or a variable stands for it.
    pub fn has_implementation(&self, option: &str) -> bool {
        self.implementation.iter().any(|given| given == option) || self.from_environment.contains(&option)
    }

    /// How many digits an integer's text may have, where something says so.
    ///
    /// # Errors
    /// What is wrong with it, in CPython's words.
    pub fn digits(&self) -> Result<Option<usize>, String> {
        const LEAST: usize = 640;
        let option = self.implementation.iter().rev().find_map(|option| {
            option.strip_prefix("int_max_str_digits").map(|value| value.strip_prefix('=').unwrap_or(value))
        });
        let (value, whose) = match option {
            Some(value) => (value.to_owned(), "-X int_max_str_digits"),
            None => match variable("PYTHONINTMAXSTRDIGITS").filter(|_| self.uses_environment()) {
                Some(value) => (value, "PYTHONINTMAXSTRDIGITS"),
                None => return Ok(None),
            },
        };
        match value.parse() {
            Ok(digits) if digits == 0 || digits >= LEAST => Ok(Some(digits)),
            _ => Err(format!(
                "config_init_int_max_str_digits: {whose}: invalid limit; must be >= {LEAST} or 0 for unlimited."
            )),
        }
    }
}

/// The exit status after a wrong option.
const WRONG: u8 = 2;

const USAGE: &str = "usage: vivarium [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `vivarium -h' for more information.";

/// A variable of the environment that says something.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// What is wrong with the options, in CPython's words.
fn complaint(error: &clap::Error) -> String {
    let named = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(named)) => named.split(' ').next().unwrap_or_default().to_owned(),
        _ => return error.to_string(),
    };
    match error.kind() {
        ErrorKind::UnknownArgument if named.starts_with("--") => format!("unknown option {named}"),
        ErrorKind::UnknownArgument => format!("Unknown option: {named}"),
        _ if named == "--check-hash-based-pycs" => {
            format!("{named} must be one of 'default', 'always', or 'never'")
        }
        _ => format!("Argument expected for the {named} option"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn what_stands_behind_the_program_belongs_to_it() {
        let (options, program, rest) = split(&strings(&["-u", "a.py", "-i", "--version"]));
        assert_eq!(options, ["-u"]);
        assert_eq!(program, Program::File("a.py".into()));
        assert_eq!(rest, ["-i", "--version"]);
        let (options, program, rest) = split(&strings(&["-ic", "pass", "-x"]));
        assert_eq!((options, program), (strings(&["-i"]), Program::Code("pass".into())));
        assert_eq!(rest, ["-x"]);
        assert_eq!(split(&strings(&["-mpkg.mod", "a"])).1, Program::Module("pkg.mod".into()));
        assert_eq!(split(&strings(&["-", "a"])).1, Program::Input);
    }

    #[test]
    fn a_file_may_be_called_like_a_command() {
        assert_eq!(split(&strings(&["./step", "a"])).1, Program::File("./step".into()));
        assert_eq!(split(&strings(&["step", "a.py", "b"])).1, Program::Step("a.py".into()));
        assert_eq!(split(&strings(&["--", "step"])).1, Program::File("step".into()));
        assert_eq!(split(&strings(&["./serve"])).1, Program::File("./serve".into()));
        assert_eq!(split(&strings(&["serve", "--port", "0"])).1, Program::Serve(strings(&["--port", "0"])));
        assert_eq!(split(&strings(&["guide", "2.2"])).1, Program::Guide(Some("2.2".into())));
    }
}
