//! Exceptions that belong to modules, such as `struct.error`.

/// Declares one: a static type and its definition; `$base` is the name of a built-in exception's static.
#[macro_export]
macro_rules! module_exception {
    ($(#[$doc:meta])* $class:ident, $definition:ident, $name:literal, $base:ident, $about:literal) => {
        $(#[$doc])*
        pub static $class: $crate::types::type_::StaticType =
            $crate::types::type_::StaticType::built_in_derived::<$crate::types::exception::Exception>(
                $name,
                &raw const $crate::types::exception::BASE_EXCEPTION,
                &raw const $crate::types::type_::CLASS,
                $crate::heap::type_head::BASE_TYPE | $crate::heap::type_head::WEAKLY_REFERENCEABLE,
            );

        /// The type, for the table of types.
        pub static $definition: $crate::types::definition::Definition = $crate::types::definition::Definition {
            class: &$class,
            base: Some(&$crate::types::exception::$base),
            doc: if $about.is_empty() { None } else { Some($about) },
            methods: &[],
            attributes: &[$crate::types::instance_attributes::OWN_WEAK_REFERENCE],
            slots: |_| (),
        };
    };
}
