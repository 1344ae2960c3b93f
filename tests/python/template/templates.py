# t-strings (PEP 750; the output is CPython 3.14's): templates, interpolations, their construction.
x, w = 5, ">5"
template = t"a{x}b{x!r:{w}}{x=}{{z}}"
Template, Interpolation = type(template), type(template.interpolations[0])
print(repr(template))
print(list(template))
print(template.strings, template.interpolations, template.values)
print(template + t"q{1}")
print(t"", t"{x}{x}", t"only", t"a" t"b{x}" rt"\d{x:>{w}.{x}}")
print(list(t""), list(t"{x}{x}"), list(t"a" t"b"))


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: template + "a")
show(lambda: Template(1))
show(lambda: Template(a=1))
show(lambda: Interpolation())
show(lambda: Interpolation(1, 2))
show(lambda: Interpolation(1, "a", 3))
show(lambda: Interpolation(1, "a", "q"))
show(lambda: Interpolation(1, "a", None, 3))
show(lambda: setattr(template, "strings", 1))
show(lambda: setattr(template.interpolations[0], "value", 1))
show(lambda: Template("a", "b", Interpolation(1), Interpolation(2), "c"))
show(lambda: Template())
show(lambda: Interpolation(1, format_spec="x", expression="y"))
show(lambda: Interpolation.__match_args__)
show(lambda: (Interpolation[int], Template[int], type(iter(template))))
show(lambda: (template == template, template == t"a{x}b{x!r:{w}}{x=}{{z}}", hash(template) == hash(template)))
show(lambda: t"{undefined}")
show(lambda: template.interpolations[1].__reduce__()[1])
match template.interpolations[1]:
    case Interpolation(value, expression, conversion, spec):
        print(value, expression, conversion, spec)


def html(template):
    parts = []
    for part in template:
        if isinstance(part, str):
            parts.append(part)
        else:
            value = part.value if part.conversion != "r" else repr(part.value)
            parts.append(format(value, part.format_spec).replace("<", "&lt;"))
    return "".join(parts)


name = "<b>"
print(html(t"<p>{name}</p>{name!r:>8}{3.14159:.2f}"))


def generator():
    yield t"{(yield 1)}{x:{yield 2}}"


stepped = generator()
print(next(stepped), stepped.send("first"), stepped.send("spec"))
nested = t"{t'{x}'}{f'{x + 1}'}{ x  +  1 }{x + 1 = }"
print([i.expression for i in nested.interpolations], nested.strings)
for source in ["t'{}'", "t'{x!z}'", "t'{x'", "t'}'", "t'a' 'b'", "'a' t'b'", "f'a' t'b'", "t'{x:{y:{z:{q}}}}'", "t'{lambda x: 1}'"]:
    try:
        compile(source, "", "eval")
    except SyntaxError as error:
        print(error)
    else:
        print("compiled", source)
