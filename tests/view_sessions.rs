//! Sessions with the views of single objects: attributes, copies, calls, closures, dataclasses, as
//! snapshots.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a session at the prompt shows: prompts, what was typed, and what came of it.
fn prompt(typed: &str) -> String {
    prompt_of(typed, "80")
}

/// As [`prompt`], on a screen of so many columns.
fn prompt_of(typed: &str, columns: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vivarium"))
        .arg("-i")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("COLUMNS", columns)
        .env_remove("FORCE_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("a pipe").write_all(typed.as_bytes()).expect("the session reads");
    let output = child.wait_with_output().expect("the session ends");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn an_attribute_is_looked_for() {
    insta::assert_snapshot!(prompt(
        "%run examples/03_4_descriptors.py\n\
         class Base:\n    @property\n    def x(self):\n        return 1\n\n\
         class D(Base):\n    kind = 'd'\n    def bark(self):\n        pass\n\n\
         d = D()\nd.__dict__['x'] = 99\n%attr d.x\n%attr d.bark\n%attr d.kind\n%attr d.nope\n\
         %attr d.x = 3\n%attr d.kind = 'e'\n%attr del d.kind\n%attr 3\n%attr nope.x\n"
    ));
}

#[test]
fn an_attribute_of_a_class_with_a_metaclass() {
    insta::assert_snapshot!(prompt(
        "class Ten:\n    def __get__(self, instance, owner):\n        return 10\n    def __set__(self, instance, value):\n        raise AttributeError('fixed')\n\n\
         class Meta(type):\n    ten = Ten()\n    label = 'meta'\n    def __getattr__(cls, name):\n        return name.upper()\n\n\
         class C(metaclass=Meta):\n    ten = 1\n    label = 'class'\n    unit = Ten()\n    __slots__ = ('slot', '__dict__')\n\
         \x20   def __getattr__(self, name):\n        return name\n\n\
         c = C()\n%attr C.ten\n%attr C.label\n%attr C.unit\n%attr C.nope\n%attr C.ten = 2\n%attr c.unit = 2\n%attr c.slot\n%attr del c.slot\n%attr c.slot = 1\n\
         class Spy(C):\n    def __getattribute__(self, name):\n        return 'spied'\n    def __setattr__(self, name, value):\n        pass\n\n\
         s = Spy()\n%attr s.unit\n%attr s.y = 1\n%attr super(Spy, s).unit\n%attr c.__getattr__.__name__\n"
    ));
}

#[test]
fn copies_are_compared() {
    insta::assert_snapshot!(prompt(
        "import copy\na = [[1, 2], {'k': [3]}, 4, 'x']\n%compare a copy.copy(a)\n%compare a copy.deepcopy(a)\n\
         %compare a, a\n%compare (1, 2) (1, 2)\n%compare a a + [5]\n%compare {1, 2} {2, 3}\n%compare a\n\
         %compare list(range(99)) list(range(99))\n"
    ));
}

#[test]
fn copies_of_cycles_are_compared() {
    insta::assert_snapshot!(prompt(
        "import copy\nclass Node:\n    __slots__ = ('value', 'children', 'parent')\n    def __init__(self, value, parent=None):\n\
         \x20       self.value = value\n        self.children = []\n        self.parent = parent\n\n\
         n = Node(1)\nn.children.append(Node(2, n))\n%compare n copy.deepcopy(n)\n%compare n copy.copy(n)\n\
         l = [1]\nl.append(l)\n%compare l copy.deepcopy(l)\ns = [0]\n%compare [s, s] [[0], [0]]\n\
         c = copy.copy(a := [[1], [2]])\nc[1] = [2]\n%compare a c\n"
    ));
}

#[test]
fn an_object_is_kept_alive() {
    insta::assert_snapshot!(prompt(
        "import weakref\nclass Node:\n    def __init__(self, name):\n        self.name = name\n        self.children = []\n        self.parent = None\n\n\
         root = Node('root')\nleaf = Node('leaf')\nroot.children.append(leaf)\nw = weakref.ref(leaf)\n%why leaf\n\
         leaf.parent = root\n%why leaf\ndel leaf\n%why root.children[0]\nx = root.children[0]\ndel root\n%why x\n\
         %why [1]\n%why None\n%why\n%why nope\n"
    ));
}

#[test]
fn an_object_is_kept_alive_by_what_runs_or_sleeps() {
    insta::assert_snapshot!(prompt(
        "import weakref, collections\nclass Box:\n    pass\n\n\
         def numbers(box):\n    inner = box\n    yield 1\n    yield inner\n\n\
         g = numbers(Box())\nnext(g)\n%why g.gi_frame.f_locals['inner']\n\
         def outer():\n    kept = Box()\n    def inner():\n        return kept\n    return inner\n\n\
         f = outer()\n%why f()\n\
         cache = weakref.WeakValueDictionary()\nqueue = collections.deque([Box()])\ncache['box'] = queue[0]\n\
         r = weakref.ref(queue[0], print)\n%why queue[0]\n\
         class Sub(Box):\n    pass\n\n%why Sub\n\
         def f(value):\n    return [value]\n\n%step f(Box())\ns\n%why value\n%refs value\n%attr value.x\n%compare value value\n%call f(value)\nq\n"
    ));
}

#[test]
fn arguments_go_to_parameters() {
    insta::assert_snapshot!(prompt(
        "def f(a, b, /, c, d=4, *args, k, l=5, **kw):\n    raise SystemExit\n\n\
         rest = [2, 3]\n%call f(1, *rest, k=2)\n%call f(1, *rest, 4, 5, 6, k=2, z=3, **{'y': 1})\n%call f(1)\n%call f(1, 2, 3, c=3, k=1)\n\
         %call f(a=1, b=2, c=3, k=1)\ndef g(x, y=2, /, *, name):\n    pass\n\n%call g(1, 2, 3, name=1)\n%call g(1, y=3, name=1)\n\
         %call g(1, nmae=1)\n%call g(1, **{'name': 1}, **{'name': 2})\n%call g(*5)\n%call g(**5)\n%call g(1, 2)\n%call g()\n%call g\n%call 3()\n%call len([1])\n"
    ));
}

#[test]
fn arguments_go_to_methods_classes_and_partials() {
    insta::assert_snapshot!(prompt(
        "import functools\nclass A:\n    def __init__(self, x, y=2):\n        self.x = x\n    def m(self, z):\n        pass\n\
         \x20   @classmethod\n    def c(cls, v):\n        pass\n    @staticmethod\n    def s(u):\n        pass\n    def __call__(self, *args):\n        pass\n\n\
         a = A(1)\n%call A(1, y=3)\n%call A()\n%call a.m(1)\n%call a.m()\n%call A.m(a, 1)\n%call A.c(1)\n%call a.s(1)\n%call a(1, 2)\n\
         p = functools.partial(A, 1, y=5)\n%call p(y=6)\n\
         class N:\n    def __new__(cls, value):\n        return super().__new__(cls)\n    def __init__(self, value, extra):\n        pass\n\n%call N(1)\n\
         class Empty:\n    pass\n\n%call Empty(1)\n%call Empty()\n%call int('3')\n\
         class Meta(type):\n    def __call__(cls, *args, **kwargs):\n        pass\n\nclass M(metaclass=Meta):\n    pass\n\n%call M(1, k=2)\n"
    ));
}

#[test]
fn decorators_and_their_cells() {
    insta::assert_snapshot!(prompt(
        "import functools\n\
         def shout(func):\n    @functools.wraps(func)\n    def wrapper(*args, **kwargs):\n        return func(*args, **kwargs).upper()\n    return wrapper\n\n\
         def repeat(times):\n    def decorator(func):\n        @functools.wraps(func)\n        def wrapper(*args):\n            return func(*args) * times\n        return wrapper\n    return decorator\n\n\
         @repeat(times=2)\n@shout\ndef greet(name, mark='!'):\n    return name + mark\n\n%closure greet\n%closure shout\n\
         def counter():\n    n = 0\n    def up():\n        nonlocal n\n        n += 1\n        return n\n    def down():\n        nonlocal n\n        n -= 1\n        return n\n    return up, down\n\n\
         up, down = counter()\nup()\n%closure up\n%closure 3\n"
    ));
}

#[test]
fn decorators_that_are_classes() {
    insta::assert_snapshot!(prompt(
        "import functools\nclass Count:\n    def __init__(self, func):\n        functools.update_wrapper(self, func)\n        self.func = func\n\
         \x20   def __call__(self, *args):\n        return self.func(*args)\n\n\
         @Count\n@functools.lru_cache\ndef fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n\n%closure fib\n\
         class A:\n    @property\n    def x(self):\n        return __class__\n    @staticmethod\n    def s():\n        pass\n    def m(self):\n        pass\n\n\
         %closure A.x\n%closure A().m\n%closure functools.partial(A.m, 1)\n\
         def late():\n    def inner():\n        return missing\n    if False:\n        missing = 1\n    return inner\n\n%closure late()\n"
    ));
}

#[test]
fn a_dataclass_and_what_was_made_for_it() {
    insta::assert_snapshot!(prompt(
        "from dataclasses import dataclass, field, KW_ONLY, InitVar\nfrom typing import ClassVar\n\
         @dataclass\nclass Point:\n    x: int\n    y: int = 0\n    tags: list[str] = field(default_factory=list, repr=False, compare=False)\n\n%dataclass Point\n%dataclass int\n\
         @dataclass(order=True, frozen=True, slots=True)\nclass Base:\n    name: str\n    limit: ClassVar[int] = 3\n    _: KW_ONLY\n    size: int = 1\n\n\
         @dataclass(frozen=True, kw_only=True, slots=True)\nclass Child(Base):\n    seed: InitVar[int]\n    extra: 'str' = 'e'\n    hidden: int = field(default=0, init=False)\n\
         \x20   def __repr__(self):\n        return 'Child'\n    def __post_init__(self, seed):\n        pass\n\n\
         %dataclass Base\n%dataclass Child\nclass Plain(Point):\n    pass\n\n%dataclass Plain(1)\n"
    ));
}

#[test]
fn a_narrow_screen_is_not_overrun() {
    let shown = prompt_of(
        "import functools\nclass Meta(type):\n    def __getattr__(cls, name):\n        return name\n\n\
         class AClassWithALongName(metaclass=Meta):\n    __slots__ = ('an_attribute_with_a_long_name',)\n    def method(self, parameter_one, *parameters, keyword_parameter=1):\n        pass\n\n\
         instance = AClassWithALongName()\n%attr instance.an_attribute_with_a_long_name\n%attr instance.method.__name__\n\
         %attr AClassWithALongName.nope\n%call instance.method(1, *range(20), keyword_parameter=3)\n\
         %call instance.method()\n%compare [instance, [instance], {'a long key of a dict': instance}] [instance, [1], {'a long key of a dict': 2}]\n\
         instance.an_attribute_with_a_long_name = {'a long key of a dict': [[instance]]}\n%why instance\n\
         %why instance.an_attribute_with_a_long_name['a long key of a dict'][0]\n\
         def a_decorator_with_a_long_name(function):\n    @functools.wraps(function)\n    def a_wrapper_with_a_long_name(*arguments, **keywords):\n        return function(*arguments, **keywords)\n    return a_wrapper_with_a_long_name\n\n\
         %closure a_decorator_with_a_long_name(a_decorator_with_a_long_name(instance.method))\n",
        "60",
    );
    let is_typed = |line: &&str| line.starts_with(">>> ") || line.starts_with("... ");
    for line in shown.lines().filter(|line| !is_typed(line)) {
        assert!(line.chars().count() <= 60, "{line}");
    }
}
