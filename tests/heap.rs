//! The heap by its safe interface, and by programs that put each part of it to work. Small enough to run under
//! Miri, which checks the `unsafe` code that stands behind: see `tests/README.md`.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, OnceLock};
use vivarium::eval::Vm;
use vivarium::eval::lower::Options;
use vivarium::heap::collector::GENERATIONS;
use vivarium::heap::{Typed, Value, collector};
use vivarium::modules::gc;
use vivarium::types::{dict, float, list, names, set, str, tuple, weak_reference};
use vivarium_syntax::Mode;

type Job = Box<dyn FnOnce(&mut Vm) + Send>;
type Answer = std::thread::Result<()>;
type Question = (Job, Sender<Answer>);

/// How long a chain, or how many objects: what Miri walks through in seconds.
const MANY: usize = if cfg!(miri) { 300 } else { 200_000 };

/// Runs `job` in the one interpreter of this process, on its own thread.
fn in_interpreter(job: impl FnOnce(&mut Vm) + Send + 'static) {
    static QUEUE: OnceLock<Mutex<Sender<Question>>> = OnceLock::new();
    let queue = QUEUE.get_or_init(|| {
        let (sender, receiver) = channel::<Question>();
        let serve = move || {
            let mut vm = vivarium::start::start();
            vm.set_native_stack(4 << 20);
            for (job, done) in receiver {
                let answer = catch_unwind(AssertUnwindSafe(|| job(&mut vm)));
                done.send(answer).expect("the test waits");
            }
        };
        std::thread::Builder::new().stack_size(8 << 20).spawn(serve).expect("a thread");
        Mutex::new(sender)
    });
    let (done, answer) = channel();
    queue.lock().expect("no sender fails").send((Box::new(job), done)).expect("the interpreter serves");
    if let Err(panic) = answer.recv().expect("the interpreter answers") {
        resume_unwind(panic);
    }
}

/// Runs a program, which asserts what it expects.
fn python(text: &'static str) {
    in_interpreter(move |vm| {
        let globals = dict::new();
        let namespace = Typed::<dict::Dict>::new(globals).unwrap_or_else(|_| unreachable!("a dict"));
        let builtins = vm.interpreter.builtins.value().clone();
        namespace.set_name(&names::names().__builtins__, builtins);
        let ended = vm
            .compile_text("<heap>", text.to_owned(), Mode::Exec, Options::default())
            .and_then(|code| vivarium::eval::program::run(vm, code, namespace, None));
        if let Err(raised) = ended {
            let exception = vm.take_raised(raised);
            let shown = vm.repr_text(&exception).map(|text| text.to_string_lossy()).unwrap_or_default();
            panic!("{shown}");
        }
        vm.run_pending();
    });
}

/// A set that is looked at through a weak reference.
fn watched(vm: &mut Vm) -> (Value, Value) {
    let target = set::new();
    let class = weak_reference::CLASS.value();
    let reference = weak_reference::new(vm, &class, &target, None)
        .unwrap_or_else(|_| unreachable!("sets can be watched"));
    (target, reference)
}

fn is_dead(reference: &Value) -> bool {
    weak_reference::target(reference).is_none()
}

#[test]
fn every_owner_counts() {
    in_interpreter(|_| {
        let value = float::new(1.5);
        assert_eq!(value.refcount(), 1);
        let second = value.clone();
        let third = list::new(vec![value.clone(), second.clone()]);
        assert_eq!(value.refcount(), 4);
        drop(third);
        drop(second);
        assert_eq!(value.refcount(), 1);
    });
}

#[test]
fn the_last_owner_frees_at_once() {
    in_interpreter(|vm| {
        let (target, reference) = watched(vm);
        let holder = tuple::new(vec![list::new(vec![target])]);
        assert!(!is_dead(&reference));
        drop(holder);
        assert!(is_dead(&reference));
    });
}

#[test]
fn a_long_chain_is_freed_without_a_deep_stack() {
    in_interpreter(|vm| {
        let (target, reference) = watched(vm);
        let mut chain = list::new(vec![target]);
        for turn in 0..MANY {
            chain = if turn % 2 == 0 { tuple::new(vec![chain]) } else { list::new(vec![chain]) };
        }
        drop(chain);
        assert!(is_dead(&reference));
    });
}

#[test]
fn a_cycle_lives_until_it_is_collected() {
    in_interpreter(|vm| {
        let (target, reference) = watched(vm);
        let ring = list::new(vec![target]);
        let other = dict::from_names(vec![(str::intern("ring"), ring.clone())]);
        ring.payload::<list::List>().items.push(other);
        drop(ring);
        assert!(!is_dead(&reference));
        assert!(gc::collect_generation(vm, GENERATIONS - 1) >= 2);
        assert!(is_dead(&reference));
    });
}

#[test]
fn what_is_held_from_outside_survives_a_collection() {
    in_interpreter(|vm| {
        let (target, reference) = watched(vm);
        let ring = list::new(vec![target]);
        ring.payload::<list::List>().items.push(ring.clone());
        gc::collect_generation(vm, GENERATIONS - 1);
        assert!(!is_dead(&reference));
        assert_eq!(collector::generation_of(&ring), Some(GENERATIONS as u32 - 1));
        drop(ring.payload::<list::List>().items.take());
        drop(ring);
        assert!(is_dead(&reference));
    });
}

#[test]
fn items_of_a_list_come_and_go() {
    in_interpreter(|_| {
        let list = list::new(Vec::new());
        let items = &list.payload::<list::List>().items;
        for number in 0..100 {
            items.push(float::new(f64::from(number)));
        }
        items.insert(0, float::new(-1.0));
        assert_eq!(items.remove(50).as_ref().and_then(float::exact), Some(49.0));
        let removed = items.splice(10, 20, vec![float::new(0.5)]);
        assert_eq!((removed.len(), items.len()), (10, 91));
        items.reverse();
        assert_eq!(items.pop().as_ref().and_then(float::exact), Some(-1.0));
        assert!(items.set(1000, float::new(0.0)).is_err());
    });
}

#[test]
fn attributes_in_shapes_dicts_and_slots() {
    python(
        "
class Plain:
    pass

class Slotted:
    __slots__ = ('first', 'second', '__weakref__')

class Both(Slotted):
    pass

for kind in Plain, Slotted, Both:
    objects = [kind() for _ in range(5)]
    for number, one in enumerate(objects):
        one.first = [number]
        one.second = number
        del one.first
        one.first = 'again'
        assert (one.first, one.second) == ('again', number)
one = Plain()
for number in range(40):
    setattr(one, f'name{number}', number)
for number in range(0, 40, 3):
    delattr(one, f'name{number}')
held = one.__dict__
one.late = 1
assert held['late'] == 1 and len(held) == 27
one.__dict__ = {'other': 2}
assert one.other == 2 and not hasattr(one, 'late')
Plain.__slots__ = ()
one.__class__ = type('Moved', (), {})
assert one.other == 2
",
    );
}

#[test]
fn finalizers_and_resurrection() {
    python(
        "
import gc
log = []

class Node:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        log.append(self.name)
        if self.name == 'back':
            kept.append(self)

kept = []
Node('prompt')
assert log == ['prompt'], log
back = Node('back')
del back
assert kept[0].name == 'back'
kept.clear()
assert log == ['prompt', 'back'], log
one, two = Node('one'), Node('two')
one.other, two.other = two, one
del one, two
gc.collect()
assert sorted(log[2:]) == ['one', 'two'], log
",
    );
}

#[test]
fn weak_references_and_their_callbacks() {
    python(
        "
import _weakref
log = []

class Target:
    pass

target = Target()
first = _weakref.ref(target, lambda ref: log.append('first'))
second = _weakref.ref(target, lambda ref: log.append('second'))
proxy = _weakref.proxy(target)
proxy.attribute = 7
assert target.attribute == 7 and first() is target
del second
del target
assert log == ['first'] and first() is None
try:
    proxy.attribute
except ReferenceError:
    log.append('dead')
assert log == ['first', 'dead']
",
    );
}

#[test]
fn frames_cells_generators_and_tracebacks() {
    python(
        "
import sys

def outer(number):
    def inner():
        nonlocal number
        number += 1
        return number
    return inner

counting = outer(10)
assert [counting() for _ in range(3)] == [11, 12, 13]

def generator(depth):
    if depth:
        yield from generator(depth - 1)
    try:
        received = yield depth
    finally:
        done.append(depth)

done = []
assert list(generator(5)) == [0, 1, 2, 3, 4, 5] and done == [0, 1, 2, 3, 4, 5]
left = generator(2)
next(left)
del left
assert done[6:] == [0], done

def fail(depth):
    frame = sys._getframe()
    if depth:
        fail(depth - 1)
    raise ValueError(depth, frame)

try:
    fail(10)
except ValueError as error:
    traceback = error.__traceback__
    depth = 0
    while traceback:
        traceback = traceback.tb_next
        depth += 1
    assert depth == 12, depth

def recurse(depth):
    return depth and recurse(depth - 1)

assert recurse(50) == 0
",
    );
}

#[test]
fn containers_changed_while_they_are_used() {
    python(
        "
class Key:
    def __init__(self, number):
        self.number = number
    def __hash__(self):
        return 1
    def __eq__(self, other):
        if victim:
            victim.clear()
        return self is other

victim = {}
for number in range(4):
    dict.__setitem__(victim, number, number)
table = {Key(1): 1}
table[Key(2)] = 2
assert len(table) == 2 and not victim
victim = [1]
row = [Key(number) for number in range(5)]
victim = row
assert Key(9) not in row
items = [3, 1, 2]
victim = None

def key(item):
    items.append(item)
    return item

try:
    items.sort(key=key)
except ValueError:
    pass
assert sorted(items) == [1, 2, 3]
numbers = {number: str(number) for number in range(64)}
for number in range(0, 64, 2):
    del numbers[number]
numbers.update((number, number) for number in range(100, 140))
assert len(numbers) == 72 and next(iter(numbers)) == 1
assert {1, 2, 3} & {2, 3, 4} == {2, 3}
assert (1 << 200) - (1 << 200) + 5 == 5 and str(1 << 70) == '1180591620717411303424'
",
    );
}
