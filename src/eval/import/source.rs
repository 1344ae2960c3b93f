//! Modules written in Python: finding their files and running them.

use crate::eval::lower::Options;
use crate::eval::lower::deferred::lower_library;
use crate::eval::program::{self, CompileError};
use crate::eval::source::Source;
use crate::eval::{Outcome, Vm};
use crate::heap::{Typed, Value};
use crate::library;
use crate::types::code::Code;
use crate::types::module::{self, Module};
use crate::types::names::names;
use crate::types::str::intern;
use crate::types::{list, str};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use vivarium_syntax::{Mode, decode_file, decode_source};

/// What was found for a name.
pub enum Found {
    /// A module in one file.
    Module(PathBuf),
    /// A package: its folder, whose `__init__.py` is run.
    Package(PathBuf),
    /// A folder without `__init__.py`, in each of these places (PEP 420).
    Namespace(Vec<PathBuf>),
    /// A module of the library, and whether it is a package.
    Library(&'static library::Entry, bool),
}

/// Looks for the module `name` in `folders`.
pub fn find(name: &str, folders: &[String]) -> Option<Found> {
    let mut namespace = Vec::new();
    for folder in folders {
        if let Some(below) = library::below(folder) {
            if let Some((entry, package)) = library::find(below, name) {
                return Some(Found::Library(entry, package));
            }
            continue;
        }
        let base = if folder.is_empty() { Path::new(".") } else { Path::new(folder) };
        let package = base.join(name);
        if package.join("__init__.py").is_file() {
            return Some(Found::Package(package));
        }
        let file = base.join(format!("{name}.py"));
        if file.is_file() {
            return Some(Found::Module(file));
        }
        if package.is_dir() {
            namespace.push(package);
        }
    }
    (!namespace.is_empty()).then_some(Found::Namespace(namespace))
}

fn text_of(path: &Path) -> Value {
    str::new(path.to_string_lossy().into_owned())
}

impl Vm {
    /// Makes the module `name` of what was found, and runs its body.
    ///
    /// # Errors
    /// `SyntaxError`; `OSError`; whatever the body raises.
    pub fn load_source(&mut self, name: &str, found: Found) -> Outcome {
        let made = module::new(name, None);
        let namespace = made.payload::<Module>().namespace.clone();
        let parent = name.rsplit_once('.').map_or("", |(parent, _)| parent);
        let (file, package) = match &found {
            Found::Module(file) => (Some(file.clone()), parent),
            Found::Library(entry, package) => {
                library::loader::describe(&namespace, name, entry);
                let file = PathBuf::from(entry.path());
                if *package {
                    let folder = file.parent().unwrap_or(&file);
                    namespace.set_name(&names().__path__, list::new(vec![text_of(folder)]));
                }
                (Some(file), if *package { name } else { parent })
            }
            Found::Package(folder) => {
                namespace.set_name(&names().__path__, list::new(vec![text_of(folder)]));
                (Some(folder.join("__init__.py")), name)
            }
            Found::Namespace(folders) => {
                let folders = folders.iter().map(|folder| text_of(folder)).collect();
                namespace.set_name(&names().__path__, list::new(folders));
                (None, name)
            }
        };
        namespace.set_name(&names().__package__, str::new(package));
        let key = intern(name);
        let Some(file) = file else {
            self.interpreter.modules.set_name(&key, made.clone());
            self.introduce(&made, name)?;
            return Ok(made);
        };
        namespace.set_name(&names().__file__, text_of(&file));
        self.interpreter.modules.set_name(&key, made.clone());
        self.begin_initializing(&made);
        let outcome = self.introduce(&made, name).and_then(|()| self.run_file(&file, &found, namespace));
        self.end_initializing(&made);
        if let Err(raised) = outcome {
            drop(self.interpreter.modules.remove_name(&key));
            return Err(raised);
        }
        // The body may have put something else in its place.
        Ok(self.interpreter.modules.get_name(&key).unwrap_or(made))
    }

    /// Runs the module of a file in the namespace.
    ///
    /// # Errors
    /// As [`Vm::load_source`].
    pub fn run_file(
        &mut self,
        file: &Path,
        found: &Found,
        namespace: Typed<crate::types::dict::Dict>,
    ) -> Outcome<()> {
        let filename = file.to_string_lossy();
        let code = match found {
            Found::Library(entry, _) => self.compile_library(&filename, entry)?,
            _ => match crate::limits::sandbox::read(file) {
                Ok(bytes) => self.compile_bytes(&filename, &bytes, Mode::Exec, Options::default())?,
                Err(error) => return Err(self.os_error(&error, Some(text_of(file)))),
            },
        };
        namespace.set_name(&names().__builtins__, self.interpreter.builtins.value().clone());
        if matches!(found, Found::Library(entry, _) if entry.name == "site.py") {
            return self.run_site(code, namespace);
        }
        program::run(self, code, namespace, None).map(drop)
    }

    /// Runs the module `site` without its `main()`, which does to `sys.path` what has been done when the
    /// interpreter started, and takes the library's place there for a folder.
    fn run_site(&mut self, code: Typed<Code>, namespace: Typed<crate::types::dict::Dict>) -> Outcome<()> {
        let sys = self.interpreter.sys.payload::<crate::types::module::Module>().namespace.clone();
        let name = intern("flags");
        let given = sys.get_name(&name);
        if let Some(flags) = &given {
            sys.set_name(&name, crate::modules::sys::information::flags_without_site(flags));
        }
        let outcome = program::run(self, code, namespace, None).map(drop);
        if let Some(flags) = given {
            sys.set_name(&name, flags);
        }
        outcome
    }

    /// The code of a module of the library.
    ///
    /// # Errors
    /// `SyntaxError`, of a module that could not be read when Vivarium was built.
    pub fn compile_library(
        &mut self,
        filename: &str,
        entry: &'static library::Entry,
    ) -> Outcome<Typed<Code>> {
        if let Some(skeleton) = library::pressed::skeleton(entry)
            && let Ok(code) = lower_library(skeleton, filename, entry)
        {
            return Ok(code);
        }
        self.compile_text(filename, entry.text(), Mode::Exec, Options::default())
    }

    /// The text of a program in bytes, decoded as it says itself (PEP 263): by a codec of the program
    /// where the encoding is none that the parser knows.
    ///
    /// # Errors
    /// Whatever a codec raises other than `LookupError` and `UnicodeDecodeError`.
    pub fn decode_program(&mut self, bytes: &[u8]) -> Outcome<Result<String, vivarium_syntax::SyntaxError>> {
        self.decode_as(bytes, decode_source(bytes))
    }

    /// The text of a program in bytes, of which the parser has decoded what it can.
    fn decode_as(
        &mut self,
        bytes: &[u8],
        decoded: Result<String, vivarium_syntax::SyntaxError>,
    ) -> Outcome<Result<String, vivarium_syntax::SyntaxError>> {
        let error = match decoded {
            Err(error) if error.message.starts_with("unknown encoding") => error,
            decoded => return Ok(decoded),
        };
        let Some(encoding) = vivarium_syntax::declared(bytes) else { return Ok(Err(error)) };
        let encoded = crate::types::bytes::new(bytes.to_vec());
        match self.call_method(&encoded, &intern("decode"), &[str::new(encoding)]) {
            Ok(text) if text.has::<str::Str>() => Ok(Ok(str::to_string(&text))),
            Ok(_) => Ok(Err(error)),
            Err(raised) => {
                let raised = match self.catch(raised, &crate::types::exception::LOOKUP_ERROR) {
                    Ok(_) => return Ok(Err(error)),
                    Err(raised) => raised,
                };
                let failed = self.catch(raised, &crate::types::exception::UNICODE_DECODE_ERROR)?;
                let words = self.str_text(&failed)?.to_string_lossy();
                let message = format!("(unicode error) {words}");
                Ok(Err(vivarium_syntax::SyntaxError { message, ..error }))
            }
        }
    }

    /// The code of a text in bytes, decoded as it says itself (PEP 263).
    ///
    /// # Errors
    /// `SyntaxError`.
    pub fn compile_bytes(
        &mut self,
        filename: &str,
        bytes: &[u8],
        mode: Mode,
        options: Options,
    ) -> Outcome<Typed<Code>> {
        let decoded = self.decode_program(bytes)?;
        self.compile_decoded(filename, bytes, decoded, mode, options)
    }

    /// The code of a script's bytes, whose name is in the words of the error where they do not fit
    /// the encoding.
    ///
    /// # Errors
    /// `SyntaxError`.
    pub fn compile_script(&mut self, filename: &str, bytes: &[u8]) -> Outcome<Typed<Code>> {
        let decoded = self.decode_as(bytes, decode_file(bytes, filename))?;
        self.compile_decoded(filename, bytes, decoded, Mode::Exec, Options::default())
    }

    fn compile_decoded(
        &mut self,
        filename: &str,
        bytes: &[u8],
        decoded: Result<String, vivarium_syntax::SyntaxError>,
        mode: Mode,
        options: Options,
    ) -> Outcome<Typed<Code>> {
        match decoded {
            Ok(text) => self.compile_text(filename, text, mode, options),
            Err(error) => {
                let source = Rc::new(Source::new(filename, String::from_utf8_lossy(bytes).into_owned()));
                Err(self.raise_syntax_error(&source, CompileError::Syntax(error)))
            }
        }
    }

    /// The code of a text.
    ///
    /// # Errors
    /// `SyntaxError`.
    pub fn compile_text(
        &mut self,
        filename: &str,
        text: String,
        mode: Mode,
        options: Options,
    ) -> Outcome<Typed<Code>> {
        let source = Rc::new(Source::new(filename, text));
        match program::compile_with_warnings(&source, mode, options) {
            Ok(compiled) => {
                self.give_syntax_warnings(&source, &compiled.warnings)?;
                Ok(compiled.code)
            }
            Err(error) => Err(self.raise_syntax_error(&source, error)),
        }
    }
}
