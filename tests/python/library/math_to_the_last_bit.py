# Functions that CPython computes by algorithms of its own, to the last bit.
import math

values = [0.5, -0.5, 1.5, -5.5, 2.0, 10.0, 23.0, 24.0, 100.3, 170.9, 1e-5, -1e-5, 1.0000000000000002, 710.0, 1e15]
print([math.gamma(value) for value in values if value < 171])
print([math.lgamma(value) for value in values])
print(math.sumprod([0.1, 0.2, 0.3], [3.0, 2.0, 1.0]), math.sumprod([1e308, -1e308], [1.5, 1.5]), math.sumprod([-1e-302], [1e-155]))
for function in (math.sin, math.cos, math.tan):
    try:
        function(math.inf)
    except ValueError:
        print(function.__name__, "of no angle", function(math.nan))
for value in (171.7, 1e308):
    try:
        print(math.gamma(value))
    except OverflowError as error:
        print(error)
