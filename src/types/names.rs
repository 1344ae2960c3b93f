//! The names that the interpreter itself asks for, interned once.

use super::str::intern;
use crate::heap::Name;
use crate::heap::global::GilGuarded;
use std::cell::OnceCell;

macro_rules! known_names {
    ($($name:ident)*) => {
        /// The names that the interpreter itself asks for; each field is named as its name reads.
        #[allow(missing_docs, non_snake_case, reason = "the names of the language")]
        pub struct KnownNames {
            $(pub $name: Name,)*
        }

        impl KnownNames {
            fn new() -> KnownNames {
                KnownNames { $($name: intern(stringify!($name).trim_start_matches("r#")),)* }
            }
        }
    };
}

known_names! {
    __abs__ __abstractmethods__ __add__ __aenter__ __aexit__ __aiter__ __all__ __and__ __anext__ __annotate__ __annotate_func__ __annotations_cache__
    __annotations__ __args__ __await__ __base__ __bases__ __bool__ __buffer__ __build_class__ __builtins__ __bytes__ __call__
    __ceil__ __cause__ __class__ __class_getitem__ __classcell__ __classdict__ __closure__ __code__ __complex__ __conditional_annotations__
    __contains__ __context__ __copy__ __debug__ __defaults__ __del__ __delattr__ __delete__ __delitem__ __dict__ __dir__
    __divmod__ __doc__ __enter__ __eq__ __exit__ __file__ __float__ __floor__ __floordiv__ __format__ __func__ __ge__
    __get__ __getattr__ __getattribute__ __getitem__ __getstate__ __globals__ __gt__ __hash__ __iadd__ __iand__
    __ifloordiv__ __ilshift__ __imatmul__ __imod__ __import__ __imul__ __index__ __init__ __init_subclass__
    __instancecheck__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __iter__ __itruediv__ __ixor__
    __kwdefaults__ __le__ __len__ __length_hint__ __loader__ __lshift__ __lt__ __main__ __match_args__ __matmul__
    __missing__ __mod__ __module__ __mro__ __mro_entries__ __mul__ __name__ __ne__ __neg__ __new__ __next__ __notes__
    __objclass__ __or__ __orig_bases__ __package__ __path__ __pos__ __pow__ __prepare__ __qualname__ __radd__ __rand__
    __rdivmod__ __reduce__ __reduce_ex__ __release_buffer__ __repr__ __reversed__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__
    __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __self__ __set__ __set_name__
    __setattr__ __setitem__ __sizeof__ __slots__ __spec__ __static_attributes__ __firstlineno__ __str__ __sub__
    __subclasscheck__ __subclasshook__ __suppress_context__ __traceback__ __truediv__ __trunc__ __type_params__
    __weakref__ __wrapped__ __xor__
    add_note append args builtins close copy e encoding end errors fget file flush get items key keys mro msg name
    obj path print_file_and_line pop reverse real imag send sep stderr stdin stdout strict sys throw update value
    values with_traceback write excepthook displayhook last_exc last_value last_type last_traceback filename lineno
    offset meta_path path_hooks path_importer_cache end_lineno end_offset text code ps1 ps2 argv
}

/// The names that the interpreter itself asks for.
#[inline(always)]
pub fn names() -> &'static KnownNames {
    static NAMES: GilGuarded<OnceCell<KnownNames>> = GilGuarded::new(OnceCell::new());
    NAMES.get().get_or_init(KnownNames::new)
}
