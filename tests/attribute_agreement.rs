//! What `%attr` says of an attribute is what reading, setting and deleting it do: the same value, the same
//! error, and no code of the program but that which the view names.

use vivarium::eval::Vm;
use vivarium::eval::lower::Options;
use vivarium::eval::program;
use vivarium::heap::{Typed, Value};
use vivarium::types::dict::{self, Dict};
use vivarium::types::list::List;
use vivarium::types::names::names;
use vivarium::types::str::{intern, to_string};
use vivarium::types::tuple::Tuple;
use vivarium::views::attribute_lookup::{self, End, store};
use vivarium::views::value;
use vivarium_syntax::Mode;

/// Functions of the program write into `log` how the view should call them.
const PROGRAM: &str = "
import _functools, _weakref, math, sys
log = []

class Ten:
    def __get__(self, instance, owner):
        log.append('Ten.__get__(')
        return 10
    def __set__(self, instance, value):
        log.append('Ten.__set__(')

class Reader:
    def __get__(self, instance, owner):
        log.append('Reader.__get__(')
        return 'read'

class Writer:
    def __set__(self, instance, value):
        log.append('Writer.__set__(')

class Deleter:
    def __get__(self, instance, owner):
        log.append('Deleter.__get__(')
        return 1
    def __delete__(self, instance):
        log.append('Deleter.__delete__(')

class Meta(type):
    ten = Ten()
    label = 'meta'
    only = 'meta only'
    def hello(cls):
        pass
    def __getattr__(cls, name):
        log.append('Meta.__getattr__(')
        return name
    @property
    def prop(cls):
        log.append('Meta.prop.fget(')

class Base:
    @property
    def x(self):
        log.append('Base.x.fget(')
        return 1
    @property
    def y(self):
        log.append('Base.y.fget(')
    @y.setter
    def y(self, value):
        log.append('Base.y.fset(')
    @y.deleter
    def y(self):
        log.append('Base.y.fdel(')
    nothing = property()
    def m(self):
        pass
    plain = 'base'

class D(Base):
    plain = 'd'
    ten = Ten()
    reader = Reader()
    writer = Writer()
    deleter = Deleter()
    p = _functools.partial(print, 1)
    @classmethod
    def c(cls):
        pass
    @staticmethod
    def s():
        pass

class C(D, metaclass=Meta):
    ten = 1
    label = 'class'

class Slots:
    __slots__ = ('a', 'b')

class Ghost(Slots):
    def __getattr__(self, name):
        log.append('Ghost.__getattr__(')
        return name

class Spy(D):
    def __getattribute__(self, name):
        log.append('Spy.__getattribute__(')
        return name
    def __setattr__(self, name, value):
        log.append('Spy.__setattr__(')
    def __delattr__(self, name):
        log.append('Spy.__delattr__(')

class Half(D):
    def __setattr__(self, name, value):
        log.append('Half.__setattr__(')

class Number(int):
    pass

d = D()
d.__dict__.update(x=99, m=1, reader=2, writer=3, ten=4, own=5)
c, ghost, spy, half = C(), Ghost(), Spy(), Half()
ghost.a = 1
slots = Slots()
slots.a = 1
module = type(sys)('module')
module.value = 1
talking = type(sys)('talking')
def module_getattr(name):
    log.append('module_getattr(')
    return name
talking.__getattr__ = module_getattr
proxy = _weakref.proxy(d)
error = ValueError('x')

READ = [(object, name)
        for object in (d, D, c, C, Base, Base(), ghost, Ghost, slots, Slots, spy, half, module, talking, proxy, error,
                       super(C, c), super(D, d), super(C, C), D.m, d.c, [], list, 1, True, int, len, math, Number(3),
                       list[int], _functools.partial(len), type, object)
        for name in ('x', 'y', 'nothing', 'm', 'plain', 'ten', 'reader', 'writer', 'deleter', 'p', 'c', 's', 'own', 'a', 'b',
                     'label', 'only', 'hello', 'prop', 'value', 'append', 'real', 'pi', 'nope', '__class__', '__dict__',
                     '__name__', '__init__', '__module__', '__mro__', '__self__', '__func__', '__origin__', 'args')]
STORE = [(object, name)
         for object in (d, C, ghost, slots, spy, half, module, proxy, error, [], int, 1, D.m, Number(3), c, len)
         for name in ('x', 'y', 'nothing', 'm', 'plain', 'ten', 'reader', 'writer', 'deleter', 'own', 'a', 'b', 'label',
                      'prop', 'value', 'append', 'nope', '__class__', '__self__')]
";

fn run(vm: &mut Vm) -> Typed<Dict> {
    let namespace = Typed::<Dict>::new(dict::new()).unwrap_or_else(|_| unreachable!("a dict"));
    namespace.set_name(&names().__builtins__, vm.interpreter.builtins.value().clone());
    namespace.set_name(&names().__name__, intern("program").into_value());
    let ended = vm
        .compile_text("<program>", PROGRAM.to_owned(), Mode::Exec, Options::default())
        .and_then(|code| program::run(vm, code, namespace.clone(), None));
    if let Err(raised) = ended {
        let exception = vm.take_raised(raised);
        panic!("{}", value::exception_line(vm, &exception));
    }
    namespace
}

/// The first thing that the program wrote into its log since this was last asked.
fn logged(namespace: &Dict) -> Option<String> {
    let log = namespace.get_name(&intern("log")).expect("a log");
    let log = log.downcast::<List>().expect("a list").items.take();
    log.first().map(to_string)
}

fn cases(namespace: &Dict, name: &str) -> Vec<(Value, String)> {
    let cases = namespace.get_name(&intern(name)).expect("cases");
    let cases = cases.downcast::<List>().expect("a list").items.to_vec();
    let pair = |case: Value| {
        let items = case.payload::<Tuple>().items().to_vec();
        (items[0].clone(), to_string(&items[1]))
    };
    cases.into_iter().map(pair).collect()
}

/// What the view and the interpreter do not agree about.
fn disagreement(end: &End, done: &Result<Option<String>, String>, log: Option<&str>) -> Option<String> {
    let agree = match (end, done) {
        (End::Calls(call), _) if call.starts_with("the built-in") => log.is_none(),
        // A descriptor of the library is asked as one of the program is.
        (End::Calls(call), _) => {
            log.map_or(call.starts_with("partial.__get__("), |log| call.starts_with(log))
        }
        (End::Gives(text), Ok(Some(value))) => log.is_none() && is_said_of(text, value),
        (End::Raises(text), Err(error)) => log.is_none() && text == error,
        (End::Changes(_), Ok(None)) => log.is_none(),
        _ => false,
    };
    (!agree).then(|| format!("the view says {end:?}, but the interpreter {done:?}, log {log:?}"))
}

/// Whether the view's words for a value fit the value: functions and descriptors are told as what stands in a
/// namespace, and an object that is made anew each time has another number each time.
fn is_said_of(text: &str, value: &str) -> bool {
    let is_told = ["function ", "slot ", "built-in "].iter().any(|beginning| text.starts_with(beginning));
    let class = |text: &str| text.split_once('#').map(|(class, _)| class.to_owned());
    let is_anew = text.starts_with("mappingproxy#") && class(text) == class(value);
    text == value || is_told || is_anew || text.contains(" bound to ")
}

#[test]
fn the_view_says_what_is_done() {
    let interpreter = || {
        let mut vm = vivarium::start::start();
        vm.set_native_stack(6 << 20);
        let namespace = run(&mut vm);
        drop(logged(&namespace));
        let mut wrongs = Vec::new();
        for (object, name) in cases(&namespace, "READ") {
            let view = attribute_lookup::get(&mut vm, "it", &object, &name);
            assert_eq!(
                logged(&namespace),
                None,
                "looking at {name} of {} ran code",
                object.class().short_name()
            );
            let done = match vm.get_attribute(&object, &intern(&name)) {
                Ok(found) => Ok(Some(value::brief(&mut vm, &found, 60))),
                Err(raised) => {
                    let error = vm.take_raised(raised);
                    Err(value::exception_line(&mut vm, &error))
                }
            };
            let what = format!("{} of {}", name, value::called(&mut vm, &object));
            let wrong = disagreement(&view.end, &done, logged(&namespace).as_deref());
            wrongs.extend(wrong.map(|wrong| format!("{what}: {wrong}")));
        }
        for (object, name) in cases(&namespace, "STORE") {
            for given in [Some(intern("new").into_value()), None] {
                let view = store::store(&mut vm, "it", &object, &name, given.as_ref());
                assert_eq!(
                    logged(&namespace),
                    None,
                    "looking at {name} of {} ran code",
                    object.class().short_name()
                );
                let done = match vm.set_attribute(&object, &intern(&name), given.as_ref()) {
                    Ok(()) => Ok(None),
                    Err(raised) => {
                        let error = vm.take_raised(raised);
                        Err(value::exception_line(&mut vm, &error))
                    }
                };
                let operation = if given.is_some() { "setting" } else { "deleting" };
                let what = format!("{operation} {} of {}", name, value::called(&mut vm, &object));
                let wrong = disagreement(&view.end, &done, logged(&namespace).as_deref());
                wrongs.extend(wrong.map(|wrong| format!("{what}: {wrong}")));
            }
        }
        assert!(wrongs.is_empty(), "{}", wrongs.join("\n"));
    };
    let thread = std::thread::Builder::new().stack_size(16 << 20).spawn(interpreter).expect("a thread");
    thread.join().expect("the view agrees");
}
