# stderr
# Warnings: who is blamed, which are shown, once or always, as errors.
import sys
import warnings


def careless(level):
    warnings.warn("careless", stacklevel=level)


def caller():
    careless(2)


for _ in range(2):
    caller()
careless(1)
warnings.warn("old", DeprecationWarning)
warnings.warn(FutureWarning("soon"))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for _ in range(2):
        caller()
    print([(str(w.message), w.category.__name__, w.lineno) for w in caught])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", RuntimeWarning)
    except RuntimeWarning as error:
        print("raised", repr(error))

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="care.*")
    careless(1)
    warnings.filterwarnings("once", category=UserWarning)
    for number in range(3):
        warnings.warn(f"number {number % 2}")

warnings.warn_explicit("explicit", UserWarning, "nowhere.py", 7)
warnings.warn_explicit("explicit", UserWarning, "nowhere.py", 7, registry={})
print(warnings.formatwarning("text", UserWarning, "file.py", 3, line="  code()"), end="")

for wrong in [
    lambda: warnings.warn("x", int),
    lambda: warnings.warn("x", "y"),
    lambda: warnings.simplefilter("nonsense"),
    lambda: warnings.warn_explicit("x", UserWarning, "f", 1, registry=3),
]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


@warnings.deprecated("use other()")
def old():
    return 1


print(old(), old.__deprecated__)
