//! Types: the data of a class, attribute lookup along the MRO, and versions for inline caches.

use super::dict::Dict;
use super::slots::SlotTable;
use super::tuple::Tuple;
use crate::heap::global::GilGuarded;
use crate::heap::type_head::{BASE_TYPE, IMMUTABLE, TypeHead, WEAKLY_REFERENCEABLE};
use crate::heap::{Name, Object, Payload, Trace, Tracer, Unowned, Value, ValueCell};
use indexmap::IndexMap;
use std::cell::{Cell, RefCell};
use std::hash::{BuildHasherDefault, DefaultHasher};

/// A type that exists as long as the process.
pub type StaticType = Object<TypeObject>;

/// The data of a class.
#[repr(C)]
pub struct TypeObject {
    /// What the heap knows of the type; must stand first.
    pub head: TypeHead,
    /// The name of a built-in type; empty for classes of a program.
    built_in_name: &'static str,
    /// `__name__`.
    pub name: ValueCell,
    /// `__qualname__`.
    pub qualname: ValueCell,
    /// `__base__`: the base whose layout is extended.
    pub base: ValueCell,
    /// `__bases__`, a tuple.
    pub bases: ValueCell,
    /// `__mro__`, a tuple.
    pub mro: ValueCell,
    /// `__dict__`, a dict that programs see through a mapping proxy.
    pub namespace: ValueCell,
    /// The direct subclasses that are alive, by address, in the order of their making.
    pub subclasses: RefCell<IndexMap<usize, Unowned, AddressHasher>>,
    /// What the operators and built-in functions do with instances.
    pub slots: SlotTable,
    /// The docstring of a built-in type.
    pub built_in_doc: Cell<Option<&'static str>>,
    /// A class of the MRO is no base, so that changes to it do not show: nothing may be cached.
    pub uncacheable: Cell<bool>,
}

type AddressHasher = BuildHasherDefault<DefaultHasher>;

static NEXT_VERSION: GilGuarded<Cell<u64>> = GilGuarded::new(Cell::new(1));

/// What [`TypeObject::lookup`] found lately, by version and name.
const CACHED: usize = 4096;
type Found = (u64, usize, Option<Unowned>);
static CACHE: GilGuarded<[Cell<Found>; CACHED]> =
    GilGuarded::new([const { Cell::new((0, 0, None)) }; CACHED]);

/// `type` itself.
pub static CLASS: StaticType = StaticType::built_in::<TypeObject>(
    "type",
    &raw const CLASS,
    &raw const CLASS,
    BASE_TYPE | IMMUTABLE | WEAKLY_REFERENCEABLE,
);

impl Payload for TypeObject {
    fn class() -> &'static StaticType {
        &CLASS
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.namespace.trace(tracer);
        self.mro.trace(tracer);
        // The bases are needed until the type's memory goes: they list it as a subclass.
        self.bases.get().trace(tracer);
        self.base.get().trace(tracer);
    }
}

impl Drop for TypeObject {
    fn drop(&mut self) {
        if let Some(bases) = self.bases.get() {
            for base in bases.payload::<Tuple>().items() {
                base.payload::<TypeObject>().subclasses.borrow_mut().shift_remove(&self.address());
            }
        }
    }
}

impl TypeObject {
    /// A type without bases, MRO or namespace yet.
    pub const fn new(built_in_name: &'static str, head: TypeHead) -> TypeObject {
        TypeObject {
            head,
            built_in_name,
            name: ValueCell::empty(),
            qualname: ValueCell::empty(),
            base: ValueCell::empty(),
            bases: ValueCell::empty(),
            mro: ValueCell::empty(),
            namespace: ValueCell::empty(),
            subclasses: RefCell::new(IndexMap::with_hasher(BuildHasherDefault::new())),
            slots: SlotTable::new(),
            built_in_doc: Cell::new(None),
            uncacheable: Cell::new(false),
        }
    }

    fn address(&self) -> usize {
        std::ptr::from_ref(self) as usize
    }

    /// Whether both are the same type.
    #[inline(always)]
    pub fn is(&self, other: &TypeObject) -> bool {
        std::ptr::eq(self, other)
    }

    /// The name for messages: that of a built-in type outside `builtins` has its module before it, as CPython
    /// stores it (`tp_name`).
    pub fn name(&self) -> String {
        if self.is_heap() { self.short_name() } else { self.built_in_name.to_owned() }
    }

    /// `__name__`: the name without the module.
    pub fn short_name(&self) -> String {
        match self.name.get() {
            Some(name) => super::str::to_string(&name),
            None => self.built_in_name.rsplit('.').next().unwrap_or_default().to_owned(),
        }
    }

    /// The name a built-in type was made with, module included where it is not `builtins`.
    pub fn built_in_name(&self) -> &'static str {
        self.built_in_name
    }

    /// The namespace.
    ///
    /// # Panics
    /// Panics before the type is ready.
    pub fn dict(&self) -> Value {
        self.namespace.get().expect("a type that is ready")
    }

    /// The types of the MRO, this type first.
    pub fn mro(&self) -> Vec<Value> {
        self.mro.get().map(|mro| mro.payload::<Tuple>().items().to_vec()).unwrap_or_default()
    }

    /// Whether this type is `other` or a subclass of it, by the MRO.
    pub fn is_subtype(&self, other: &TypeObject) -> bool {
        if self.is(other) {
            return true;
        }
        match self.mro.get() {
            Some(mro) => {
                mro.payload::<Tuple>().items().iter().any(|class| class.payload::<TypeObject>().is(other))
            }
            None => false,
        }
    }

    /// The attribute `name` of the first type along the MRO that has it.
    #[inline]
    pub fn lookup(&self, name: &Name) -> Option<Value> {
        let version = self.head.version.get();
        let place = (version as usize).wrapping_mul(31) ^ (name.value().address() >> 4);
        let entry = &CACHE.get()[place % CACHED];
        let (known_version, known_name, found) = entry.get();
        if known_version == version && known_name == name.value().address() {
            return found.map(Unowned::get);
        }
        let found = self.search(name).map(|(value, _)| value);
        if version != 0 {
            entry.set((version, name.value().address(), found.as_ref().map(Unowned::new)));
        }
        found
    }

    /// The attribute `name` along the MRO, and the type it was found in.
    pub fn search(&self, name: &Name) -> Option<(Value, Value)> {
        let mro = self.mro.get()?;
        for class in mro.payload::<Tuple>().items() {
            if let Some(namespace) = class.payload::<TypeObject>().namespace.get()
                && let Some(value) = namespace.payload::<Dict>().get_name(name)
            {
                return Some((value, class.clone()));
            }
        }
        None
    }

    /// Gives the type and its subclasses new versions, after an attribute or base has changed.
    pub fn modified(&self) {
        let next = NEXT_VERSION.get();
        next.set(next.get() + 1);
        self.head.version.set(if self.uncacheable.get() { 0 } else { next.get() });
        let subclasses: Vec<Unowned> = self.subclasses.borrow().values().copied().collect();
        for subclass in subclasses {
            subclass.get().payload::<TypeObject>().modified();
        }
    }

    /// Registers `subclass` with this, one of its bases.
    pub fn add_subclass(&self, subclass: &Value) {
        let address = subclass.payload::<TypeObject>().address();
        self.subclasses.borrow_mut().insert(address, Unowned::new(subclass));
    }

    /// Takes `subclass` from the list of this, no longer one of its bases.
    pub fn remove_subclass(&self, subclass: &TypeObject) {
        self.subclasses.borrow_mut().shift_remove(&subclass.address());
    }

    /// The direct subclasses, oldest first.
    pub fn subclasses(&self) -> Vec<Value> {
        self.subclasses.borrow().values().map(|class| class.get()).collect()
    }
}
