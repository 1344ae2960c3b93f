# What modules of the library tell of themselves, and importlib on top of them.
import importlib
import importlib.machinery
import importlib.util
import inspect
import itertools
import json
import json.decoder
import keyword
import linecache
import pkgutil
import sys
import types

for module in (json, json.decoder, keyword):
    spec = module.__spec__
    print(module.__name__, module.__package__, spec.name, spec.parent, type(spec).__name__)
    print(spec.origin == module.__file__, spec.loader is module.__loader__, spec.has_location)
    print(spec.submodule_search_locations == getattr(module, "__path__", None))
print(itertools.__spec__.origin, itertools.__loader__.__name__, itertools.__spec__.has_location, hasattr(itertools, "__file__"))
print(sys.__spec__.name, sys.modules["keyword"] is keyword)

# Sources.
print(linecache.getline(keyword.__file__, 1, vars(keyword)).strip())
print(inspect.getsource(keyword).splitlines()[0])
print(inspect.getsource(json.loads).splitlines()[0])
print(inspect.getmodule(json.loads).__name__, inspect.getsourcefile(json.loads) == json.__file__)
print("class JSONDecodeError(ValueError):" in json.decoder.__loader__.get_source("json.decoder"))

# importlib.
print(importlib.import_module("json") is json, importlib.import_module(".decoder", "json") is json.decoder)
print(importlib.util.find_spec("json.encoder").name, importlib.util.find_spec("no_such_module"))
print(importlib.reload(keyword) is keyword)
fresh = importlib.util.module_from_spec(importlib.util.find_spec("keyword"))
fresh.__spec__.loader.exec_module(fresh)
print(fresh is keyword, fresh.kwlist == keyword.kwlist)
print(sorted(name for _, name, package in pkgutil.iter_modules(json.__path__) if not name.startswith("_")))
for name in ("no_such_module", "json.no_such_module", "keyword.inner"):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        print(error, error.name)


# Finders of the program's own are asked.
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "made_up":
            return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.answer = 42


sys.meta_path.insert(0, Finder())
import made_up

print(made_up.answer, made_up.__spec__.name, type(made_up.__loader__).__name__)
sys.meta_path.append(Finder())
sys.modules.pop("made_up")
import made_up as again

print(again.answer, again is made_up)
del sys.meta_path[-1], sys.meta_path[0]
sys.modules.pop("made_up")
try:
    import made_up
except ModuleNotFoundError as error:
    print(error)
print([finder.__name__ for finder in sys.meta_path])
print(isinstance(sys.modules["builtins"], types.ModuleType), importlib.util.resolve_name(".a", "b.c"))
