# `import site` leaves the path as it is: what it does has been done when the interpreter started.
import sys

before = list(sys.path)
import site
print(sys.path == before, sys.flags.no_site, callable(site.addsitedir), callable(site.getsitepackages))
import colorsys
import tomllib
print(colorsys.rgb_to_hsv(1, 0, 0), tomllib.loads("a = 1"))
