# JSON: reading and writing, hooks, errors.
import json
print(json.loads('{"a": [1, -2.5e3, true, null, "\\u00e9\\ud83d\\ude00\\n"], "b": {}, "c": [ ]}'))
print(json.dumps({"a": [1, 2.0, None, True, "é\n\"\\"], 1: (), None: {}, 2.5: "x"}), json.dumps("é😀", ensure_ascii=False))
print(json.dumps([1, {"b": [], "a": [2, {}]}], indent=2, sort_keys=True))
print(json.dumps({"a": 1, "b": [1, 2]}, separators=(",", ":")), json.dumps([float("inf"), float("nan")]))
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads("123456789012345678901234567890"), json.loads(b"[1]"))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads("[1.5, 2]", parse_float=str, parse_int=lambda text: "i" + text))
for text in ("", "[1,", "[1 2]", '{"a" 1}', '{"a": 1,}', "[1,]", '"abc', '"\\x"', '"\\u12"', "nul", "[1] x", '{a: 1}', '"\n"', "[", "-"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error, error.pos, error.lineno, error.colno)
cycle = []
cycle.append(cycle)
for value, options in ((cycle, {}), ({(1,): 2}, {}), ([object], {}), (float("nan"), {"allow_nan": False}), ({"a": {1, 2}}, {})):
    try:
        print(json.dumps(value, **options))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps([1j, {2}], default=str))
class Number(int):
    def __repr__(self):
        return "no"
class Text(str):
    pass
print(json.dumps([Number(3), Text("t"), {Text("k"): Number(1)}]))
print(json.loads(json.dumps(list(range(5)))) == list(range(5)), json.dumps("\ud800"), json.loads('"\\ud800x"') == "\ud800x")
deep = "[" * 500 + "]" * 500
print(len(json.dumps(json.loads(deep))))
